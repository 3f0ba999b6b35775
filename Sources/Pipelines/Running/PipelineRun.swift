/// One execution of a pipeline.
package struct PipelineRun: Hashable, Sendable {
    /// That of its tracked run.
    package var id: String
    package var pipeline: String
    /// The YAML that it was started with; a later change of the pipeline does not touch it.
    package var definition: String
    package var parameters: [String: String]
    package var cause: Cause
    package var state: PipelineState
    /// Why it failed; empty otherwise.
    package var failure: String
    /// Whether somebody wants it ended.
    package var isCancelWanted: Bool
    /// Seconds since 1970.
    package var createdAt: Double
    package var startedAt: Double?
    package var endedAt: Double?

    package init(
        id: String,
        pipeline: String,
        definition: String,
        parameters: [String: String],
        cause: Cause,
        state: PipelineState = .pending,
        failure: String = "",
        isCancelWanted: Bool = false,
        createdAt: Double,
        startedAt: Double? = nil,
        endedAt: Double? = nil
    ) {
        self.id = id
        self.pipeline = pipeline
        self.definition = definition
        self.parameters = parameters
        self.cause = cause
        self.state = state
        self.failure = failure
        self.isCancelWanted = isCancelWanted
        self.createdAt = createdAt
        self.startedAt = startedAt
        self.endedAt = endedAt
    }
}
