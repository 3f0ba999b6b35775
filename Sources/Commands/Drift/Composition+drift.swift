import Operations

extension Composition {
    /// Drift for the commands and the server.
    var drift: DriftOperations {
        DriftOperations(
            documents: storage.documents,
            reviews: storage.reviews,
            references: storage.driftReferences,
            looks: storage.driftLooks,
            watches: storage.driftWatches,
            shelf: shelf,
            now: Self.now
        )
    }

    /// How far back documents are compared with the reference, in seconds.
    var driftWindow: Double { 86_400 * settings.number("monitoring.drift_days") }

    /// Watches predictions while the server runs.
    var driftService: DriftService {
        DriftService(
            references: storage.driftReferences,
            watches: storage.driftWatches,
            shelf: shelf,
            runLength: settings.number("drift.run_length"),
            logger: logger
        )
    }
}
