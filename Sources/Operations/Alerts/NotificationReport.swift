package import Monitoring

/// A message about alerts, for people and clients.
package struct NotificationReport: Hashable, Sendable, Encodable {
    package var id: String
    package var target: String
    package var state: AlertNotification.State
    /// Of its alerts, in their order, as `firing accuracy-low of m:1`.
    package var messages: [String]
    package var attempts: Int
    package var createdAt: String
    /// When it is tried next; left out of what was sent or given up.
    package var due: String?
    package var sentAt: String?
    /// Why it failed last.
    package var failure: String?

    init(_ notification: AlertNotification) {
        id = notification.id
        target = notification.target.text
        state = notification.state
        messages = notification.messages.map { "\($0.occasion.rawValue) \($0.rule) of \($0.subject)" }
        attempts = notification.attempts
        createdAt = RFC3339.text(notification.createdAt)
        due = notification.state == .waiting ? RFC3339.text(notification.due) : nil
        sentAt = notification.sentAt.map { RFC3339.text($0) }
        failure = notification.failure
    }

    private enum CodingKeys: String, CodingKey {
        case id, target, state, messages, attempts, due, failure
        case createdAt = "created_at"
        case sentAt = "sent_at"
    }
}
