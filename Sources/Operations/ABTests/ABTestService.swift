package import Logging

/// Looks after the tests that run at endpoints, until its task is cancelled.
package struct ABTestService: Sendable {
    /// How often what was answered becomes exposures.
    private static let interval = Duration.seconds(10)

    private let tests: ABTestOperations
    private let logger: Logger

    package init(tests: ABTestOperations, logger: Logger) {
        self.tests = tests
        self.logger = logger
    }

    package func run() async {
        let complaint: Logger.Message = "experiments not looked after; trying again"
        await repeatedly(every: Self.interval, logger: logger, complaint: complaint) { try await tests.settle() }
    }
}
