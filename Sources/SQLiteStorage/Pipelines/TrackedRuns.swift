import GRDB
import Pipelines
import Tracking

/// The runs of pipelines and steps as those who follow trainings see them.
enum TrackedRuns {
    /// The tag of a step's run that names the step.
    private static let stepTag = "deedbox.step"

    static func write(_ run: PipelineRun, in database: Database) throws {
        var tracked = Run(
            id: RunID(rawValue: run.id),
            experiment: run.pipeline,
            name: "\(run.pipeline)-\(run.id.prefix(8))",
            status: status(of: run.state),
            startedAt: run.startedAt ?? run.createdAt,
            endedAt: run.endedAt,
            parameters: run.parameters,
            tags: [
                "deedbox.pipeline": run.pipeline, "deedbox.trigger": run.cause.kind.rawValue,
                "deedbox.trigger.detail": run.cause.detail,
            ]
        )
        tracked.tags[Run.nameTag] = tracked.name
        if !run.failure.isEmpty { tracked.tags["deedbox.failure"] = run.failure }
        try write(tracked, in: database)
    }

    /// Writes the run of a step that has one.
    static func write(_ step: StepRun, of pipeline: String, in database: Database) throws {
        guard let id = step.trackedRun, let startedAt = step.startedAt else { return }
        let name = "\(step.step)-\(step.run.prefix(8))"
        var tags = [Run.parentTag: step.run, Run.nameTag: name, stepTag: step.step, "deedbox.cache": step.cacheNote]
        if !step.failure.isEmpty { tags["deedbox.failure"] = step.failure }
        let time = Int64((step.endedAt ?? startedAt) * 1000)
        let metrics = step.metrics.mapValues { Metric($0, timestamp: time) }
        let tracked = Run(
            id: RunID(rawValue: id),
            experiment: pipeline,
            name: name,
            status: status(of: step.state),
            startedAt: startedAt,
            endedAt: step.endedAt,
            metrics: metrics,
            tags: tags
        )
        try write(tracked, in: database)
    }

    /// Adds a run, or brings one up to date; what others have logged to it stays.
    private static func write(_ run: Run, in database: Database) throws {
        let writer = RunWriter(database)
        guard let known = try RunRow.find(run.id, in: database) else { return try writer.replace(run) }
        try writer.update(known.number, RunUpdate(status: run.status, endedAt: run.endedAt))
        let points = run.metrics.map { RunLog.Point($0.key, $0.value) }
        try writer.log(RunLog(metrics: points, tags: run.tags), to: known.number)
    }

    private static func status(of state: PipelineState) -> Run.Status {
        switch state {
        case .pending: .scheduled
        case .running: .running
        case .succeeded, .skipped: .finished
        case .failed: .failed
        case .canceled: .killed
        }
    }
}
