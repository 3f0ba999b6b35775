package import Logging
import Tracking

/// Carries out the looks that are asked for, and those that were left, until its task is cancelled.
///
/// Several processes may run one each over the same store: a look is claimed by one of them only.
package struct ReadinessService: Sendable {
    private static let pollInterval = Duration.seconds(1)

    private let readiness: ReadinessOperations
    private let logger: Logger

    package init(readiness: ReadinessOperations, logger: Logger) {
        self.readiness = readiness
        self.logger = logger
    }

    /// Runs until the task is cancelled; the look under way then waits for the next process.
    package func run() async {
        await repeatedly(
            every: Self.pollInterval,
            logger: logger,
            complaint: "checklist before production not carried out; trying again"
        ) {
            while !Task.isCancelled, let report = try await readiness.carryOutNext() {
                logger.notice(
                    "checklist before production carried out",
                    metadata: [
                        "model": "\(report.model)", "version": "\(report.version)", "is_ready": "\(report.isReady)",
                    ]
                )
            }
        }
    }
}
