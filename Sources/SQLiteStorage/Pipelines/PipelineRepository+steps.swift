import GRDB
package import Pipelines

/// Steps of runs, and earlier results that may stand in.
extension PipelineRepository {
    package func steps(of run: String) async throws -> [StepRun] {
        try await database.read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT * FROM pipeline_steps WHERE run = ? ORDER BY number",
                arguments: [run]
            ).map(PipelineRow.step)
        }
    }

    package func save(_ step: StepRun, of pipeline: String) async throws {
        try await database.write { database in
            try database.execute(
                sql: """
                    INSERT INTO pipeline_steps (run, step, state, attempts, tracked_run, cache_key, cache_note, identity,
                        outputs, outputs_run, usage, failure, started_at, ended_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (run, step) DO UPDATE SET state = excluded.state, attempts = excluded.attempts,
                        tracked_run = excluded.tracked_run, cache_key = excluded.cache_key,
                        cache_note = excluded.cache_note, identity = excluded.identity, outputs = excluded.outputs,
                        outputs_run = excluded.outputs_run, usage = excluded.usage, failure = excluded.failure,
                        started_at = excluded.started_at, ended_at = excluded.ended_at
                    """,
                arguments: [
                    step.run, step.step, step.state.rawValue, step.attempts, step.trackedRun, step.cacheKey,
                    step.cacheNote, try step.identity.map(JSONColumn.text), try JSONColumn.text(step.outputs),
                    step.outputsRun, try step.usage.map(JSONColumn.text), step.failure, step.startedAt, step.endedAt,
                ]
            )
            try TrackedRuns.write(step, of: pipeline, in: database)
        }
    }

    package func result(of step: String, cacheKey: String) async throws -> StepRun? {
        try await latest("s.step = ? AND s.cache_key = ?", [step, cacheKey])
    }

    package func latestResult(of step: String, in pipeline: String) async throws -> StepRun? {
        try await latest("s.step = ? AND r.pipeline = ?", [step, pipeline])
    }

    private func latest(_ condition: String, _ arguments: StatementArguments) async throws -> StepRun? {
        try await database.read { database in
            try Row.fetchOne(
                database,
                sql: """
                    SELECT s.* FROM pipeline_steps s JOIN pipeline_runs r ON r.id = s.run
                    WHERE s.state = 'succeeded' AND \(condition) ORDER BY s.number DESC LIMIT 1
                    """,
                arguments: arguments
            ).map(PipelineRow.step)
        }
    }
}
