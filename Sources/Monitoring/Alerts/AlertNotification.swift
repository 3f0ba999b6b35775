/// A message, or several of one group, on its way to a target.
package struct AlertNotification: Hashable, Sendable {
    package enum State: String, Hashable, Sendable, Codable, CaseIterable {
        case waiting, sent
        /// Given up.
        case failed
    }

    /// Messages that are told together at most.
    package static let mostMessages = 50

    /// Stays the same however often it is tried, so that receivers can tell a message that came twice.
    package var id: String
    package var target: AlertTarget
    package var group: String
    package var state: State
    package var messages: [AlertMessage]
    package var attempts: Int
    /// Seconds since 1970, here and below.
    package var createdAt: Double
    package var due: Double
    package var sentAt: Double?
    /// Why it failed last.
    package var failure: String?

    package init(
        id: String,
        target: AlertTarget,
        group: String,
        state: State = .waiting,
        messages: [AlertMessage],
        attempts: Int = 0,
        createdAt: Double,
        due: Double,
        sentAt: Double? = nil,
        failure: String? = nil
    ) {
        self.id = id
        self.target = target
        self.group = group
        self.state = state
        self.messages = messages
        self.attempts = attempts
        self.createdAt = createdAt
        self.due = due
        self.sentAt = sentAt
        self.failure = failure
    }
}
