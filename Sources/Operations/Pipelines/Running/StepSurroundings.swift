import Documents
package import Monitoring
package import Pipelines
package import Tracking

/// What steps need of the world around them.
package struct StepSurroundings: Sendable {
    var artifacts: any ArtifactStore
    var store: any PipelineStore
    var fingerprint: DataFingerprint
    /// Where runs have their folders.
    var folder: String
    /// This program, which does the work of standard components.
    var program: String
    /// Of the processes: what this program was told, too.
    var environment: [String: String]
    var tracer: Tracer
    var now: @Sendable () -> Double
    var makeID: @Sendable () -> String
    /// Between SIGTERM and SIGKILL when a run is canceled or the program ends.
    var grace: Duration

    package init(
        artifacts: any ArtifactStore,
        store: any PipelineStore,
        fingerprint: DataFingerprint,
        folder: String,
        program: String,
        environment: [String: String],
        tracer: Tracer = .off,
        now: @escaping @Sendable () -> Double,
        makeID: @escaping @Sendable () -> String,
        grace: Duration = .seconds(10)
    ) {
        self.artifacts = artifacts
        self.store = store
        self.fingerprint = fingerprint
        self.folder = folder
        self.program = program
        self.environment = environment
        self.tracer = tracer
        self.now = now
        self.makeID = makeID
        self.grace = grace
    }

    func log(of step: String, run: String) -> StepLog { StepLog(folder: folder, run: run, step: step) }

    func stepFolder(of step: String, run: String) -> StepFolder {
        StepFolder(path: "\(folder)/\(run)/\(step)", artifacts: artifacts)
    }
}
