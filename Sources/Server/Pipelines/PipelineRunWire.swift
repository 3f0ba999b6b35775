import Pipelines

/// A run of a pipeline.
struct PipelineRunWire: Encodable, Sendable {
    var id: String
    var pipeline: String
    var state: PipelineState
    var trigger: TriggerWire
    var parameters: [String: String]
    /// Left out of a run that did not fail.
    var failure: String?
    var createdAt: Timestamp
    var startedAt: Timestamp?
    var endedAt: Timestamp?
    /// Left out in listings.
    var steps: [StepRunWire]?

    init(_ run: PipelineRun, steps: [StepRun]? = nil) {
        id = run.id
        pipeline = run.pipeline
        state = run.state
        trigger = TriggerWire(kind: run.cause.kind, detail: run.cause.detail)
        parameters = run.parameters
        failure = run.failure.isEmpty ? nil : run.failure
        createdAt = Timestamp(run.createdAt)
        startedAt = run.startedAt.map { Timestamp($0) }
        endedAt = run.endedAt.map { Timestamp($0) }
        self.steps = steps?.map(StepRunWire.init)
    }

    private enum CodingKeys: String, CodingKey {
        case id, pipeline, state, trigger, parameters, failure, steps
        case createdAt = "created_at"
        case startedAt = "started_at"
        case endedAt = "ended_at"
    }
}

/// What made a run.
struct TriggerWire: Encodable, Sendable {
    var kind: Cause.Kind
    var detail: String
}

/// What became of a step.
struct StepRunWire: Encodable, Sendable {
    var name: String
    var state: PipelineState
    var attempts: Int
    /// Why an earlier result stands in, or why none does.
    var cache: String
    /// Left out of a step that neither failed nor was skipped.
    var failure: String?
    /// The run under which it is tracked; left out until it begins.
    var runID: String?
    /// Figures of its outputs, and what it took.
    var metrics: [String: Double]
    var startedAt: Timestamp?
    var endedAt: Timestamp?

    init(_ step: StepRun) {
        name = step.step
        state = step.state
        attempts = step.attempts
        cache = step.cacheNote
        failure = step.failure.isEmpty ? nil : step.failure
        runID = step.trackedRun
        metrics = step.metrics
        startedAt = step.startedAt.map { Timestamp($0) }
        endedAt = step.endedAt.map { Timestamp($0) }
    }

    private enum CodingKeys: String, CodingKey {
        case name, state, attempts, cache, failure, metrics
        case runID = "run_id"
        case startedAt = "started_at"
        case endedAt = "ended_at"
    }
}

/// Runs, the latest first.
struct PipelineRunListWire: Encodable, Sendable {
    var runs: [PipelineRunWire]
}

/// A piece of what a step wrote.
struct StepLogWire: Encodable, Sendable {
    /// Whole lines.
    var text: String
    /// Where the next piece begins, in bytes.
    var nextOffset: Int

    private enum CodingKeys: String, CodingKey {
        case text
        case nextOffset = "next_offset"
    }
}
