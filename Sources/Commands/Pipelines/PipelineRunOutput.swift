import Operations
import Pipelines

/// The JSON of a run of a pipeline.
struct PipelineRunOutput: Encodable {
    private let run: PipelineRun
    private let steps: [StepRun]

    init(_ run: PipelineRun, steps: [StepRun]) {
        self.run = run
        self.steps = steps
    }

    private enum CodingKeys: String, CodingKey {
        case id = "run_id"
        case pipeline, state, failure, trigger, parameters, steps
        case createdAt = "created_at"
        case startedAt = "started_at"
        case endedAt = "ended_at"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(run.id, forKey: .id)
        try container.encode(run.pipeline, forKey: .pipeline)
        try container.encode(run.state, forKey: .state)
        if !run.failure.isEmpty { try container.encode(run.failure, forKey: .failure) }
        try container.encode(run.cause, forKey: .trigger)
        try container.encode(run.parameters, forKey: .parameters)
        try container.encode(run.createdAt, forKey: .createdAt)
        try container.encodeIfPresent(run.startedAt, forKey: .startedAt)
        try container.encodeIfPresent(run.endedAt, forKey: .endedAt)
        try container.encode(steps.map(StepRunOutput.init), forKey: .steps)
    }
}

/// The JSON of a step of a run.
private struct StepRunOutput: Encodable {
    let step: StepRun

    private enum CodingKeys: String, CodingKey {
        case name, state, attempts, cache, failure, outputs, metrics
        case runID = "run_id"
        case startedAt = "started_at"
        case endedAt = "ended_at"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(step.step, forKey: .name)
        try container.encode(step.state, forKey: .state)
        try container.encode(step.attempts, forKey: .attempts)
        if !step.cacheNote.isEmpty { try container.encode(step.cacheNote, forKey: .cache) }
        if !step.failure.isEmpty { try container.encode(step.failure, forKey: .failure) }
        try container.encode(step.outputs, forKey: .outputs)
        try container.encode(step.metrics, forKey: .metrics)
        try container.encodeIfPresent(step.trackedRun, forKey: .runID)
        try container.encodeIfPresent(step.startedAt, forKey: .startedAt)
        try container.encodeIfPresent(step.endedAt, forKey: .endedAt)
    }
}

extension Console {
    /// Writes a run as one line.
    func show(_ run: PipelineRun) {
        line(
            "\(run.id)  \(run.pipeline)  \(run.state.rawValue)  \(RFC3339.text(run.createdAt))  "
                + "\(run.cause.kind.rawValue): \(run.cause.detail)"
        )
    }

    /// Writes steps, one a line.
    func show(_ steps: [StepRun]) {
        for step in steps {
            let metrics = step.metrics.sorted { $0.key < $1.key }
            let figures = metrics.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
            line("  \(step.step)  \(step.state.rawValue)  \(figures)")
            for text in [step.cacheNote, step.failure] where !text.isEmpty { line("    \(text)") }
        }
    }
}
