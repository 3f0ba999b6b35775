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
        let complaint: Logger.Message = "saved searches could not be asked; they are tried again"
        await repeatedly(every: Self.pollInterval, logger: logger, complaint: complaint) {
            let state = try await searches.state()
            guard state != last else { return }
            let count = try await searches.look()
            if count > 0 { logger.info("saved searches have something to tell", metadata: ["count": "\(count)"]) }
            last = state
        }
    }
}
