package import Operations
package import Tracking

/// What MLflow's clients ask for, as verbs.
package struct MLflowOperations: Sendable {
    package var experiments: ExperimentOperations
    package var runs: RunOperations
    package var loggedModels: LoggedModelOperations
    package var registry: RegistryOperations
    package var artifacts: any ArtifactStore

    package init(
        experiments: ExperimentOperations,
        runs: RunOperations,
        loggedModels: LoggedModelOperations,
        registry: RegistryOperations,
        artifacts: any ArtifactStore
    ) {
        self.experiments = experiments
        self.runs = runs
        self.loggedModels = loggedModels
        self.registry = registry
        self.artifacts = artifacts
    }

    /// All calls of MLflow's interface.
    ///
    /// - Parameter body: Reads questions, up to its limit; artifacts have a limit of their own.
    func routes(body: BodyReader) -> [Route] {
        let calls = MLflowCalls(body: body)
        return ClientRoutes().routes + ExperimentRoutes(calls: calls, experiments: experiments).routes
            + RunRoutes(calls: calls, runs: runs).routes + RunLogRoutes(calls: calls, runs: runs).routes
            + LoggedModelRoutes(calls: calls, models: loggedModels).routes
            + RegisteredModelRoutes(calls: calls, registry: registry).routes
            + ModelVersionRoutes(calls: calls, registry: registry).routes
            + ArtifactRoutes(calls: calls, artifacts: artifacts, runs: runs).routes
    }
}
