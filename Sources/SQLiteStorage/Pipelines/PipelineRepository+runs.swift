import GRDB
package import Pipelines

/// Runs, and whose they are.
extension PipelineRepository {
    package func create(_ run: PipelineRun) async throws {
        try await database.write { try Self.insert(run, in: $0) }
    }

    package func run(_ id: String) async throws -> PipelineRun? {
        try await database.read { try PipelineRow.run(id, in: $0) }
    }

    package func runs(of pipeline: String?, limit: Int) async throws -> [PipelineRun] {
        try await database.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM pipeline_runs WHERE :pipeline IS NULL OR pipeline = :pipeline
                    ORDER BY number DESC LIMIT :limit
                    """,
                arguments: ["pipeline": pipeline, "limit": max(0, limit)]
            ).map(PipelineRow.run)
        }
    }

    package func claim(_ id: String, owner: String, at time: Double) async throws -> PipelineRun? {
        try await database.write { database in
            try Self.claim("id = ? AND state = 'pending'", [id], owner: owner, at: time, in: database)
        }
    }

    package func claimNext(owner: String, at time: Double) async throws -> PipelineRun? {
        try await database.write { database in
            try Self.claim(
                """
                number = (
                    SELECT min(p.number) FROM pipeline_runs p WHERE p.state = 'pending' AND NOT EXISTS (
                        SELECT 1 FROM pipeline_runs r WHERE r.state = 'running' AND r.pipeline = p.pipeline
                    )
                )
                """,
                [],
                owner: owner,
                at: time,
                in: database
            )
        }
    }

    private static func claim(
        _ condition: String,
        _ arguments: StatementArguments,
        owner: String,
        at time: Double,
        in database: Database
    ) throws -> PipelineRun? {
        let id = try String.fetchOne(
            database,
            sql: """
                UPDATE pipeline_runs SET state = 'running', owner = ?, started_at = coalesce(started_at, ?)
                WHERE \(condition) RETURNING id
                """,
            arguments: [owner, time] + arguments
        )
        guard let id, let run = try PipelineRow.run(id, in: database) else { return nil }
        try TrackedRuns.write(run, in: database)
        return run
    }

    package func recover(isAlive: @Sendable (String) -> Bool) async throws -> [PipelineRun] {
        let owned = try await database.read { database in
            try Row.fetchAll(database, sql: "SELECT id, owner FROM pipeline_runs WHERE state = 'running'")
                .map { (id: $0["id"] as String, owner: $0["owner"] as String) }
        }
        // A name stands for one process for ever, so an owner found dead here stays dead until the write.
        let dead = owned.filter { !isAlive($0.owner) }
        var recovered: [PipelineRun] = []
        for (id, owner) in dead {
            let run = try await database.write { database in
                guard try Self.release(id, where: "owner = ?", [owner], in: database) else { return PipelineRun?.none }
                return try PipelineRow.run(id, in: database)
            }
            if let run { recovered.append(run) }
        }
        return recovered
    }

    package func release(_ id: String) async throws {
        _ = try await database.write { try Self.release(id, where: "TRUE", [], in: $0) }
    }

    private static func release(
        _ id: String,
        where condition: String,
        _ arguments: StatementArguments,
        in database: Database
    ) throws -> Bool {
        try database.execute(
            sql: """
                UPDATE pipeline_runs SET state = 'pending', owner = NULL
                WHERE id = ? AND state = 'running' AND \(condition)
                """,
            arguments: [id] + arguments
        )
        guard database.changesCount > 0 else { return false }
        // The attempt was cut short and does not count.
        try database.execute(
            sql: """
                UPDATE pipeline_steps SET state = 'pending', attempts = max(0, attempts - 1)
                WHERE run = ? AND state = 'running'
                """,
            arguments: [id]
        )
        return true
    }

    package func finish(_ run: PipelineRun) async throws {
        try await database.write { database in
            try database.execute(
                sql: "UPDATE pipeline_runs SET state = ?, owner = NULL, failure = ?, ended_at = ? WHERE id = ?",
                arguments: [run.state.rawValue, run.failure, run.endedAt, run.id]
            )
            try TrackedRuns.write(run, in: database)
        }
    }

    package func cancel(_ id: String, at time: Double) async throws -> Bool {
        try await database.write { database in
            try database.execute(
                sql: """
                    UPDATE pipeline_runs SET is_cancel_wanted = 1, ended_at = iif(state = 'pending', ?, ended_at),
                        state = iif(state = 'pending', 'canceled', state)
                    WHERE id = ? AND state IN ('pending', 'running')
                    """,
                arguments: [time, id]
            )
            guard database.changesCount > 0, let run = try PipelineRow.run(id, in: database) else { return false }
            try TrackedRuns.write(run, in: database)
            return true
        }
    }

    package func reopen(_ id: String) async throws -> Bool {
        try await database.write { database in
            try database.execute(
                sql: """
                    UPDATE pipeline_runs SET state = 'pending', failure = '', is_cancel_wanted = 0, ended_at = NULL
                    WHERE id = ? AND state IN ('failed', 'canceled')
                    """,
                arguments: [id]
            )
            guard database.changesCount > 0 else { return false }
            try database.execute(
                sql: """
                    UPDATE pipeline_steps SET state = 'pending', attempts = 0, failure = '', ended_at = NULL
                    WHERE run = ? AND state <> 'succeeded'
                    """,
                arguments: [id]
            )
            return true
        }
    }
}
