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
