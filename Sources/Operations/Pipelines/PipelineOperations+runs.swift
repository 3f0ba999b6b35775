import Documents
package import Pipelines

/// Runs of pipelines.
extension PipelineOperations {
    /// Makes a run that waits for whoever takes it up.
    ///
    /// - Throws: `Failure` with code `invalid_pipeline` or `invalid_parameter`.
    package func start(
        _ definition: String,
        from place: String,
        parameters: [String: String],
        cause: Cause
    ) async throws -> PipelineRun {
        let run = try run(of: definition, from: place, parameters: parameters, cause: cause)
        try await store.create(run)
        return run
    }

    /// Makes a run for each time of the schedule from `begin` to `end`, as if the program had been running then.
    ///
    /// - Throws: `Failure` with code `pipeline_not_found` or `no_schedule`, or `too_many_runs`.
    package func backfill(_ name: String, from begin: Double, to end: Double) async throws -> [PipelineRun] {
        let entry = try await pipeline(name)
        guard let schedule = try PipelineFile.graph(of: entry.definition, name: name).pipeline.schedule else {
            throw Failure(code: "no_schedule", message: "The pipeline '\(name)' has no 'pipeline_schedule'.")
        }
        let times = schedule.next(Self.mostRuns + 1, after: begin - 1, upTo: end)
        guard times.count <= Self.mostRuns else {
            throw Failure(
                code: "too_many_runs",
                message: "The schedule has more than \(Self.mostRuns) times from begin to end. Choose less at once."
            )
        }
        var runs: [PipelineRun] = []
        for time in times {
            let cause = Cause(.backfill, "for \(RFC3339.text(time))")
            runs.append(try await start(entry.definition, from: name, parameters: [:], cause: cause))
        }
        return runs
    }

    /// The latest first.
    package func runs(of pipeline: String?, limit: Int) async throws -> [PipelineRun] {
        try await store.runs(of: pipeline, limit: min(limit, Self.mostRuns))
    }

    /// The run whose id begins so, where there is one only, with its steps.
    ///
    /// - Throws: `Failure` with code `run_not_found`.
    package func run(_ id: String) async throws -> (run: PipelineRun, steps: [StepRun]) {
        guard let run = try await store.run(id) else { throw Self.noRun(id) }
        return (run, try await store.steps(of: id))
    }

    /// Whole lines that a step wrote, from an offset in bytes; at most a megabyte, and none where there is none yet.
    ///
    /// - Returns: Where the next piece begins, too.
    /// - Throws: `Failure` with code `run_not_found` or `step_not_found`.
    package func log(of step: String, run id: String, from offset: Int) async throws -> (text: String, next: Int) {
        guard try await run(id).steps.contains(where: { $0.step == step }) else {
            throw Failure(code: "step_not_found", message: "The run '\(id)' has not begun a component '\(step)'.")
        }
        return try StepLog(folder: folder, run: id, step: step).lines(from: offset)
    }

    /// Ends a run: its steps are asked to end, and what has not begun does not begin.
    ///
    /// - Throws: `Failure` with code `run_not_found` or `run_ended`.
    package func cancel(_ id: String) async throws -> PipelineRun {
        _ = try await run(id)
        guard try await store.cancel(id, at: now()) else {
            throw Failure(code: "run_ended", message: "The run '\(id)' is over; there is nothing to cancel.")
        }
        return try await run(id).run
    }

    /// Lets a run that failed or was canceled go on: steps that succeeded are not repeated.
    ///
    /// - Throws: `Failure` with code `run_not_found` or `run_not_resumable`.
    package func resume(_ id: String) async throws -> PipelineRun {
        let (run, _) = try await run(id)
        if run.state == .pending { return run }
        guard try await store.reopen(id) else {
            throw Failure(
                code: "run_not_resumable",
                message: "The run '\(id)' is \(run.state.rawValue). Only a run that failed or was canceled can go on."
            )
        }
        return try await self.run(id).run
    }

    /// A run that is not kept yet.
    func run(
        of definition: String,
        from place: String,
        parameters: [String: String],
        cause: Cause
    ) throws -> PipelineRun {
        let graph = try PipelineFile.graph(of: definition, name: place)
        if let unknown = parameters.keys.sorted().first(where: { graph.parameters[$0] == nil }) {
            let known = graph.parameters.keys.sorted().joined(separator: ", ")
            throw Failure(
                code: "invalid_parameter",
                message: "'\(unknown)' is no parameter of '\(graph.pipeline.name)'. There are: \(known)."
            )
        }
        var values = graph.parameters.compactMapValues(\.self)
        values.merge(parameters) { _, given in given }
        if let missing = graph.parameters.keys.sorted().first(where: { values[$0] == nil }) {
            throw Failure(
                code: "invalid_parameter",
                message: "The parameter '\(missing)' of '\(graph.pipeline.name)' has no value. Give it with "
                    + "--param \(missing)=VALUE, or as 'value' in the file."
            )
        }
        return PipelineRun(
            id: makeID(),
            pipeline: graph.pipeline.name,
            definition: definition,
            parameters: values,
            cause: cause,
            createdAt: now()
        )
    }

    private static func noRun(_ id: String) -> Failure {
        Failure(
            code: "run_not_found",
            message: "There is no pipeline run '\(id.prefix(100))'. See 'deedbox pipeline list --runs'."
        )
    }
}
