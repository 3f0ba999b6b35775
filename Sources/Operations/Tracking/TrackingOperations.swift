package import Tracking

/// What one can do with experiments, runs and models together.
package struct TrackingOperations: Sendable {
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
}
