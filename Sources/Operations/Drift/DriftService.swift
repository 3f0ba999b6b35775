import Documents
package import Logging
package import Monitoring
import Tracking

/// Watches predictions for drift as they are made, between looks at whole documents.
package struct DriftService: Sendable {
    /// Predictions that are taken in at a time.
    private static let batch = 5_000

    private let references: any DriftReferenceStore
    private let watches: any DriftWatchStore
    private let shelf: ModelShelf
    private let runLength: Double
    private let logger: Logger

    /// - Parameter runLength: The mean number of predictions between two false alarms of one signal, 100 or more.
    package init(
        references: any DriftReferenceStore,
        watches: any DriftWatchStore,
        shelf: ModelShelf,
        runLength: Double,
        logger: Logger
    ) {
        self.references = references
        self.watches = watches
        self.shelf = shelf
        self.runLength = runLength
        self.logger = logger
    }

    /// Watches again and again until the task is cancelled.
    package func run(every interval: Duration) async {
        let complaint: Logger.Message = "drift not watched; trying again"
        await repeatedly(every: interval, logger: logger, complaint: complaint) { try await watch() }
    }

    /// Takes in what the version in production has predicted since; nothing while it has no reference.
    ///
    /// - Returns: The alarms that were raised.
    @discardableResult
    package func watch() async throws -> [DriftWatch.Alarm] {
        guard let version = try await shelf.current()?.version,
            let reference = try await references.reference(of: version.name, version: version.version)
        else { return [] }
        let old = try await watches.watch(of: version.name, version: version.version)
        var watch: DriftWatch
        if let old {
            watch = old
        } else {
            // What was predicted before anyone watched is what the reference may be made of.
            let end = try await watches.end()
            watch = DriftWatch(model: version.name, version: version.version, runLength: runLength, after: end)
        }
        var raised: [DriftWatch.Alarm] = []
        while true {
            let observations = try await watches.observations(
                of: version.name,
                version: version.version,
                after: watch.cursor,
                limit: Self.batch
            )
            if observations.isEmpty { break }
            var random = SystemRandomNumberGenerator()
            raised += watch.add(observations, reference: reference.profile, random: &random)
        }
        // Of two processes that watch at once, one has taken these predictions in.
        guard old == nil || watch != old, try await watches.save(watch, inPlaceOf: old?.cursor) else { return [] }
        for alarm in raised {
            logger.notice(
                "predictions have moved",
                metadata: [
                    "model": "\(version.name):\(version.version)", "signal": "\(alarm.signal.rawValue)",
                    "direction": "\(alarm.direction.rawValue)",
                ]
            )
        }
        return raised
    }
}
