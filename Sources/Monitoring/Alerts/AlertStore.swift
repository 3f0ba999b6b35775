/// Where alerts, silences and messages are kept.
///
/// A change is made in one step with its timeline and the messages that it asks for, or not at all, and what a call wrote
/// survives kill -9 when it returns: so an alert is told, and told once as far as the store goes, however many programs look.
package protocol AlertStore: Sendable {
    func book() async throws -> AlertBook
    /// Changes the book; others change it before or after, and not meanwhile.
    func change<Result: Sendable>(
        _ change: @escaping @Sendable (inout AlertBook) throws -> (Result, AlertOutcome)
    ) async throws -> Result
    /// What happened to an alert, oldest first, the latest `limit` of it.
    func events(of alert: String, limit: Int) async throws -> [AlertEvent]

    /// Puts messages into the queue without a change.
    func enqueue(_ drafts: [NotificationDraft]) async throws
    /// Takes messages that are due, at most `limit`; they are due again after `lease` seconds unless it is said before what
    /// came of them.
    func claim(at now: Double, lease: Double, limit: Int) async throws -> [AlertNotification]
    func markSent(_ id: String, at now: Double) async throws
    /// - Parameter due: When it is tried again, in seconds since 1970; nil when it is given up.
    func markFailed(_ id: String, because reason: String, retryAt due: Double?) async throws
    /// The latest first, at most `limit`; of all states when `state` is nil.
    func notifications(_ state: AlertNotification.State?, limit: Int) async throws -> [AlertNotification]
    /// How many there are of each state.
    func notificationCounts() async throws -> [AlertNotification.State: Int]
    /// When the next message is due, in seconds since 1970; nil when none waits.
    func nextDue() async throws -> Double?
    /// Forgets messages that were sent or given up before a time, and timelines of alerts that are forgotten.
    func forget(before time: Double) async throws
}
