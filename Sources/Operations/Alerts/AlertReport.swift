package import Monitoring

/// How an alert stands, for people and clients.
package struct AlertReport: Hashable, Sendable, Encodable {
    package struct Event: Hashable, Sendable, Encodable {
        package var time: String
        package var actor: String
        package var text: String

        init(_ event: AlertEvent) {
            time = RFC3339.text(event.time)
            (actor, text) = (event.actor, event.text)
        }
    }

    package var id: String
    package var rule: String
    package var state: Alert.State
    /// Left out where the rule was removed; so below.
    package var severity: AlertRule.Severity?
    package var condition: String?
    package var labels: [String: String]
    /// What the metric was last; left out where nothing was ever known.
    package var value: Double?
    package var low: Double?
    package var high: Double?
    package var count: Int?
    package var pendingSince: String?
    package var firedAt: String?
    package var resolvedAt: String?
    package var acknowledgedBy: String?
    package var acknowledgedAt: String?
    package var acknowledgement: String?
    package var isSilenced: Bool
    package var isFlapping: Bool
    /// Who is told.
    package var notification: [String]
    package var advice: String?
    /// Oldest first; left out of lists.
    package var events: [Event]?

    init(_ alert: Alert, _ rule: AlertRule?, isSilenced: Bool) {
        id = alert.id
        self.rule = alert.rule
        state = alert.state
        severity = rule?.severity
        condition = rule?.condition.text
        labels = rule?.labels(of: alert.subject) ?? ["alertname": alert.rule]
        value = alert.value?.value
        (low, high) = (alert.value?.interval?.lowerBound, alert.value?.interval?.upperBound)
        count = alert.value?.count
        pendingSince = alert.state == .pending ? alert.pendingSince.map { RFC3339.text($0) } : nil
        firedAt = alert.firedAt.map { RFC3339.text($0) }
        resolvedAt = alert.resolvedAt.map { RFC3339.text($0) }
        acknowledgedBy = alert.acknowledgement?.actor
        acknowledgedAt = alert.acknowledgement.map { RFC3339.text($0.time) }
        acknowledgement = alert.acknowledgement?.reason
        self.isSilenced = isSilenced
        isFlapping = alert.isFlapping
        notification = rule?.targets.map(\.text) ?? []
        advice = rule?.advice
    }

    private enum CodingKeys: String, CodingKey {
        case id, rule, state, severity, condition, labels, value, low, high, count, acknowledgement, notification,
            advice
        case events
        case pendingSince = "pending_since"
        case firedAt = "fired_at"
        case resolvedAt = "resolved_at"
        case acknowledgedBy = "acknowledged_by"
        case acknowledgedAt = "acknowledged_at"
        case isSilenced = "is_silenced"
        case isFlapping = "is_flapping"
    }
}
