import GRDB
package import Serving

/// The predictions that a database remembers, the latest ones.
package struct PredictionLogRepository: PredictionLog {
    /// About 250 MB.
    package static let standardCapacity = 1_000_000

    private let database: SQLiteDatabase
    private let capacity: Int

    /// - Parameter capacity: The most predictions that are kept, at least 1.
    package init(_ database: SQLiteDatabase, capacity: Int = standardCapacity) {
        precondition(capacity > 0, "a log keeps at least one prediction")
        self.database = database
        self.capacity = capacity
    }

    package func append(_ records: [PredictionRecord]) async throws {
        try await database.write { [capacity] database in
            for record in records { try PredictionRecordRow.insert(record, in: database) }
            // Numbers rise without gaps, for only the oldest are ever forgotten.
            try database.execute(
                sql: "DELETE FROM prediction_log WHERE number <= (SELECT max(number) FROM prediction_log) - ?",
                arguments: [capacity]
            )
        }
    }

    package func record(_ id: String) async throws -> PredictionRecord? {
        try await database.read { database in
            try Row.fetchOne(
                database,
                sql: "SELECT \(PredictionRecordRow.columns) FROM prediction_log WHERE id = ?",
                arguments: [id]
            ).map { try PredictionRecordRow.record($0) }
        }
    }

    package func records(
        at endpoint: String,
        version: Int?,
        since start: Double,
        limit: Int
    ) async throws -> [PredictionRecord] {
        try await database.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT \(PredictionRecordRow.columns) FROM prediction_log
                    WHERE endpoint = :endpoint AND at >= :start AND (:version IS NULL OR version = :version)
                    ORDER BY at, number LIMIT :limit
                    """,
                arguments: ["endpoint": endpoint, "start": start, "version": version, "limit": limit]
            ).map { try PredictionRecordRow.record($0) }
        }
    }
}
