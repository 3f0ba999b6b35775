import Delivery
import Documents
package import Logging
package import Monitoring

/// Sends messages about alerts that are due, and tries those again that could not be sent.
///
/// A message is taken with a lease, so that several processes may send from one store, and one that dies loses nothing; what
/// was sent and not marked any more comes again under the same id.
package struct AlertSender: Sendable {
    /// Seconds after which a message whose sender says nothing more is taken again.
    private static let lease = 4.0 * Double(Courier.longest)
    /// Messages that are under way at a time.
    private static let atOnce = 4
    private static let pollInterval = Duration.seconds(1)
    /// Messages that are over are kept for so many seconds, timelines too.
    private static let memory = 60 * 86_400.0
    private static let forgetInterval = Duration.seconds(3_600)

    private let store: any AlertStore
    private let messenger: AlertMessenger
    private let now: @Sendable () -> Double
    private let logger: Logger

    package init(
        store: any AlertStore,
        messenger: AlertMessenger,
        now: @escaping @Sendable () -> Double,
        logger: Logger
    ) {
        self.store = store
        self.messenger = messenger
        self.now = now
        self.logger = logger
    }

    /// Sends until the task is cancelled.
    package func run() async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await repeatedly(every: Self.pollInterval) { try await sendDue() } }
            group.addTask {
                await repeatedly(every: Self.forgetInterval) { try await store.forget(before: now() - Self.memory) }
            }
            await group.waitForAll()
        }
    }

    /// Sends what is due now.
    ///
    /// - Returns: How many were sent, and how many could not be.
    @discardableResult
    package func sendDue() async throws -> (sent: Int, failed: Int) {
        var (sent, failed) = (0, 0)
        while !Task.isCancelled {
            let claimed = try await store.claim(at: now(), lease: Self.lease, limit: Self.atOnce)
            guard !claimed.isEmpty else { break }
            for isSent in try await claimed.concurrentMap(atOnce: Self.atOnce, progress: { _, _ in }, send) {
                if isSent { sent += 1 } else { failed += 1 }
            }
        }
        return (sent, failed)
    }

    private func send(_ notification: AlertNotification) async throws -> Bool {
        do {
            try await messenger.send(notification)
            try await store.markSent(notification.id, at: now())
            logger.info(
                "alert told",
                metadata: ["notification": "\(notification.id)", "messages.count": "\(notification.messages.count)"]
            )
            return true
        } catch let error as DeliveryError {
            let next = RetryPlan.next(after: notification.attempts, of: notification, at: now())
            try await store.markFailed(notification.id, because: error.description, retryAt: next)
            logger.warning(
                next == nil ? "alert not told; given up" : "alert not told; trying again",
                metadata: ["notification": "\(notification.id)", "error": "\(error)"]
            )
            return false
        }
    }

    private func repeatedly(every interval: Duration, _ work: @Sendable () async throws -> Void) async {
        let complaint: Logger.Message = "alerts could not be told; trying again"
        await Operations.repeatedly(every: interval, logger: logger, complaint: complaint, work)
    }
}
