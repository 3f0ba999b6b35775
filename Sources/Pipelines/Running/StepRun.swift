/// What became of one step in one run.
package struct StepRun: Hashable, Sendable {
    /// The pipeline run's id.
    package var run: String
    package var step: String
    package var state: PipelineState
    /// How often it was begun; attempts that the program's end cut short do not count.
    package var attempts: Int
    /// The tracked run of it; nil until it is begun, and for a step that was skipped.
    package var trackedRun: String?
    /// Why an earlier result stands in, or why none does.
    package var cacheNote: String
    /// The SHA-256 of `identity`; nil until it is begun.
    package var cacheKey: String?
    package var identity: StepIdentity?
    /// By output; of a step that has succeeded.
    package var outputs: [String: StepValue]
    /// The tracked run that holds the files of `outputs`: its own, or that of the result which stands in.
    package var outputsRun: String?
    /// Of the attempt that succeeded, in this run; nil of an earlier result.
    package var usage: StepUsage?
    /// Why it failed or was skipped; empty otherwise.
    package var failure: String
    /// Seconds since 1970.
    package var startedAt: Double?
    package var endedAt: Double?

    package init(run: String, step: String, state: PipelineState = .pending) {
        self.run = run
        self.step = step
        self.state = state
        attempts = 0
        cacheNote = ""
        outputs = [:]
        failure = ""
    }

    /// The figures of its outputs, and what it took.
    package var metrics: [String: Double] {
        outputs.values.map(\.metrics).reduce(usage?.metrics ?? [:]) { $0.merging($1) { _, own in own } }
    }
}
