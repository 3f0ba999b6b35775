import Foundation
import GRDB
package import Tracking

/// The runs of a database.
package struct RunRepository: RunStore {
    private let database: SQLiteDatabase

    package init(_ database: SQLiteDatabase) { self.database = database }

    package func save(_ run: Run) async throws {
        try await database.write { database in
            try database.execute(
                sql: """
                    INSERT INTO runs (id, experiment, status, started_at, ended_at, parameters, metrics)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (id) DO UPDATE SET experiment = excluded.experiment, status = excluded.status,
                        started_at = excluded.started_at, ended_at = excluded.ended_at,
                        parameters = excluded.parameters, metrics = excluded.metrics
                    """,
                arguments: [
                    run.id.rawValue, run.experiment, run.status.rawValue, run.startedAt, run.endedAt,
                    try JSONColumn.text(run.parameters), try JSONColumn.text(run.metrics),
                ]
            )
        }
    }

    package func run(_ id: RunID) async throws -> Run? {
        try await database.read { database in
            try Row.fetchOne(database, sql: "SELECT * FROM runs WHERE id = ?", arguments: [id.rawValue]).map(Self.run)
        }
    }

    package func runs(experiment: String?, limit: Int) async throws -> [Run] {
        try await database.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM runs WHERE :experiment IS NULL OR experiment = :experiment
                    ORDER BY started_at DESC, number DESC LIMIT :limit
                    """,
                arguments: ["experiment": experiment, "limit": max(0, limit)]
            ).map(Self.run)
        }
    }

    package func saveArtifact(_ data: [UInt8], name: String, of run: RunID) async throws {
        try await database.write { database in
            try database.execute(
                sql: """
                    INSERT INTO run_artifacts (run, name, data) VALUES (?, ?, ?)
                    ON CONFLICT (run, name) DO UPDATE SET data = excluded.data
                    """,
                arguments: [run.rawValue, name, Data(data)]
            )
        }
    }

    package func artifact(_ name: String, of run: RunID) async throws -> [UInt8]? {
        try await database.read { database in
            try Data.fetchOne(
                database,
                sql: "SELECT data FROM run_artifacts WHERE run = ? AND name = ?",
                arguments: [run.rawValue, name]
            ).map { Array($0) }
        }
    }

    private static func run(from row: Row) throws -> Run {
        Run(
            id: RunID(rawValue: row["id"]),
            experiment: row["experiment"],
            status: try DocumentRow.value(row["status"], name: "run status"),
            startedAt: row["started_at"],
            endedAt: row["ended_at"],
            parameters: try JSONColumn.value([String: String].self, from: row["parameters"], name: "run"),
            metrics: try JSONColumn.value([String: Double].self, from: row["metrics"], name: "run")
        )
    }
}
