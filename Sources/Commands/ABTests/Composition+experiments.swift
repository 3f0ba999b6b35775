import Operations

extension Composition {
    /// A/B tests for the commands and the server.
    var experiments: ABTestOperations {
        ABTestOperations(
            store: storage.abTests(value: valueModel),
            endpoints: storage.endpoints,
            models: storage.models,
            now: Self.now
        )
    }
}
