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
        while !Task.isCancelled {
            do {
                try await tests.settle()
            } catch is CancellationError {
                return
            } catch {
                logger.error("experiments not looked after; trying again", metadata: ["error": "\(error)"])
            }
            try? await Task.sleep(for: Self.interval)  // Cancellation ends the loop at its head.
        }
    }
}
