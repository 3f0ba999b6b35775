package import Logging

/// Asks the saved searches whenever a document was read or a day has begun, until its task is cancelled.
///
/// Several processes may run one each over the same store: whatever is told is told once.
package struct SavedSearchService: Sendable {
    /// Between two looks whether anything has changed.
    private static let pollInterval = Duration.seconds(2)

    private let searches: SavedSearchOperations
    private let logger: Logger

    package init(searches: SavedSearchOperations, logger: Logger) {
        self.searches = searches
        self.logger = logger
    }

    package func run() async {
        var last: SavedSearchState?
        while !Task.isCancelled {
            do {
                let state = try await searches.state()
                if state != last {
                    let count = try await searches.look()
                    if count > 0 {
                        logger.info("saved searches have something to tell", metadata: ["count": "\(count)"])
                    }
                    last = state
                }
            } catch is CancellationError {
                return
            } catch {
                logger.error("saved searches could not be asked; they are tried again", metadata: ["error": "\(error)"])
            }
            try? await Task.sleep(for: Self.pollInterval)
        }
    }
}
