import Monitoring
import Operations

/// A page of alerts, the latest made first.
struct AlertListWire: Encodable, Sendable {
    var alerts: [AlertReport]
    /// Left out on the last page.
    var nextCursor: String?

    private enum CodingKeys: String, CodingKey {
        case alerts
        case nextCursor = "next_cursor"
    }
}

/// What someone means to do about an alert.
struct AcknowledgeBody: Decodable, Sendable {
    var reason: String
}

/// The rules that are looked at.
struct AlertRuleListWire: Encodable, Sendable {
    var rules: [AlertRuleReport]
}

/// What was told or is on its way.
struct NotificationListWire: Encodable, Sendable {
    var notifications: [NotificationReport]
}
