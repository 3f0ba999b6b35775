import Operations

/// All calls of MLflow's interface.
struct MLflowRoutes: Sendable {
    let tracking: TrackingOperations
    /// Reads questions, up to its limit; artifacts have a limit of their own.
    let body: BodyReader

    var routes: [Route] {
        let calls = MLflowCalls(body: body)
        return ClientRoutes().routes
            + ExperimentRoutes(calls: calls, experiments: tracking.experiments).routes
            + RunRoutes(calls: calls, runs: tracking.runs).routes
            + RunLogRoutes(calls: calls, runs: tracking.runs).routes
            + LoggedModelRoutes(calls: calls, models: tracking.loggedModels).routes
            + RegisteredModelRoutes(calls: calls, registry: tracking.registry).routes
            + ModelVersionRoutes(calls: calls, registry: tracking.registry).routes
            + ArtifactRoutes(calls: calls, artifacts: tracking.artifacts, runs: tracking.runs).routes
    }
}
