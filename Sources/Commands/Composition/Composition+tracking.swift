import Operations

extension Composition {
    /// Runs, experiments and models for the server and the commands.
    var tracking: TrackingOperations {
        TrackingOperations(
            experiments: ExperimentOperations(store: storage.experiments, now: Self.now),
            runs: RunOperations(store: storage.runs, now: Self.now, makeID: Self.makeID),
            loggedModels: LoggedModelOperations(store: storage.loggedModels, now: Self.now, makeID: Self.makeID),
            registry: RegistryOperations(
                registry: storage.models,
                catalog: storage.catalog,
                loggedModels: storage.loggedModels,
                now: Self.now
            ),
            artifacts: storage.artifacts
        )
    }
}
