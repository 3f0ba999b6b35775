import GRDB
import Pipelines

/// Reads pipelines, runs and steps from their tables.
enum PipelineRow {
    static func entry(_ row: Row) -> PipelineEntry {
        PipelineEntry(
            name: row["name"],
            definition: row["definition"],
            isPaused: row["is_paused"],
            savedAt: row["saved_at"]
        )
    }

    static func run(_ row: Row) throws -> PipelineRun {
        PipelineRun(
            id: row["id"],
            pipeline: row["pipeline"],
            definition: row["definition"],
            parameters: try JSONColumn.value([String: String].self, from: row["parameters"], name: "parameters"),
            cause: try JSONColumn.value(Cause.self, from: row["cause"], name: "cause of a run"),
            state: try state(row["state"]),
            failure: row["failure"],
            isCancelWanted: row["is_cancel_wanted"],
            createdAt: row["created_at"],
            startedAt: row["started_at"],
            endedAt: row["ended_at"]
        )
    }

    static func step(_ row: Row) throws -> StepRun {
        var step = StepRun(run: row["run"], step: row["step"], state: try state(row["state"]))
        step.attempts = row["attempts"]
        step.trackedRun = row["tracked_run"]
        step.cacheKey = row["cache_key"]
        step.cacheNote = row["cache_note"]
        step.identity = try (row["identity"] as String?).map {
            try JSONColumn.value(StepIdentity.self, from: $0, name: "identity of a step")
        }
        step.outputs = try JSONColumn.value([String: StepValue].self, from: row["outputs"], name: "outputs of a step")
        step.outputsRun = row["outputs_run"]
        step.usage = try (row["usage"] as String?).map {
            try JSONColumn.value(StepUsage.self, from: $0, name: "usage of a step")
        }
        step.failure = row["failure"]
        step.startedAt = row["started_at"]
        step.endedAt = row["ended_at"]
        return step
    }

    static func run(_ id: String, in database: Database) throws -> PipelineRun? {
        try Row.fetchOne(database, sql: "SELECT * FROM pipeline_runs WHERE id = ?", arguments: [id]).map(run)
    }

    private static func state(_ text: String) throws -> PipelineState {
        try DocumentRow.value(text, name: "state of a pipeline")
    }
}
