import Operations

extension Composition {
    /// Drift for the commands.
    var drift: DriftOperations {
        DriftOperations(
            documents: storage.documents,
            reviews: storage.reviews,
            references: storage.driftReferences,
            shelf: shelf,
            now: Self.now
        )
    }
}
