import Operations

extension Composition {
    /// What there is to see of models.
    var insight: ModelOperations {
        ModelOperations(registry: storage.models, runs: storage.runs, ledger: storage.ledger, now: Self.now)
    }
}
