import GRDB
package import Pipelines

/// The pipelines of a database, and what is remembered of their schedules and triggers.
package struct PipelineRepository: PipelineStore {
    let database: SQLiteDatabase

    package init(_ database: SQLiteDatabase) { self.database = database }

    package func save(_ entry: PipelineEntry) async throws {
        try await database.write { database in
            try database.execute(
                sql: """
                    INSERT INTO pipelines (name, definition, is_paused, saved_at) VALUES (?, ?, ?, ?)
                    ON CONFLICT DO UPDATE SET definition = excluded.definition, saved_at = excluded.saved_at
                    """,
                arguments: [entry.name, entry.definition, entry.isPaused, entry.savedAt]
            )
            // Another definition has other schedules and triggers; they begin anew.
            try database.execute(sql: "DELETE FROM pipeline_memories WHERE pipeline = ?", arguments: [entry.name])
        }
    }

    package func pipelines() async throws -> [PipelineEntry] {
        try await database.read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM pipelines ORDER BY name").map(PipelineRow.entry)
        }
    }

    package func pipeline(_ name: String) async throws -> PipelineEntry? {
        try await database.read { database in
            try Row.fetchOne(database, sql: "SELECT * FROM pipelines WHERE name = ?", arguments: [name])
                .map(PipelineRow.entry)
        }
    }

    package func removePipeline(_ name: String) async throws -> Bool {
        try await changes("DELETE FROM pipelines WHERE name = ?", [name])
    }

    package func setPaused(_ isPaused: Bool, of name: String) async throws -> Bool {
        try await changes("UPDATE pipelines SET is_paused = ? WHERE name = ?", [isPaused, name])
    }

    package func memory(of pipeline: String, key: String) async throws -> String? {
        try await database.read { try Self.memory(of: pipeline, key: key, in: $0) }
    }

    package func remember(
        _ new: String,
        inPlaceOf old: String?,
        of pipeline: String,
        key: String,
        creating runs: [PipelineRun]
    ) async throws -> Bool {
        try await database.write { database in
            guard try Self.memory(of: pipeline, key: key, in: database) == old else { return false }
            try database.execute(
                sql: "INSERT OR REPLACE INTO pipeline_memories (pipeline, key, value) VALUES (?, ?, ?)",
                arguments: [pipeline, key, new]
            )
            for run in runs { try Self.insert(run, in: database) }
            return true
        }
    }

    private static func memory(of pipeline: String, key: String, in database: Database) throws -> String? {
        try String.fetchOne(
            database,
            sql: "SELECT value FROM pipeline_memories WHERE pipeline = ? AND key = ?",
            arguments: [pipeline, key]
        )
    }

    /// Whether the statement changed a row.
    func changes(_ sql: String, _ arguments: StatementArguments) async throws -> Bool {
        try await database.write { database in
            try database.execute(sql: sql, arguments: arguments)
            return database.changesCount > 0
        }
    }

    static func insert(_ run: PipelineRun, in database: Database) throws {
        try TrackedRuns.write(run, in: database)
        try database.execute(
            sql: """
                INSERT INTO pipeline_runs (id, pipeline, definition, parameters, cause, state, failure, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                run.id, run.pipeline, run.definition, try JSONColumn.text(run.parameters),
                try JSONColumn.text(run.cause), run.state.rawValue, run.failure, run.createdAt,
            ]
        )
    }
}
