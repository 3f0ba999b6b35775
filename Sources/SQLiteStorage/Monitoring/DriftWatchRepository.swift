import GRDB
package import Monitoring

/// The watches over predictions of a database.
package struct DriftWatchRepository: DriftWatchStore {
    private let database: SQLiteDatabase

    package init(_ database: SQLiteDatabase) { self.database = database }

    package func watch(of model: String, version: Int) async throws -> DriftWatch? {
        try await database.read { database in
            try String.fetchOne(
                database,
                sql: "SELECT record FROM drift_watches WHERE model = ? AND version = ?",
                arguments: [model, version]
            ).map { try JSONColumn.value(DriftWatch.self, from: $0, name: "watch over predictions") }
        }
    }

    package func save(_ watch: DriftWatch, inPlaceOf cursor: Int64?) async throws -> Bool {
        try await database.write { database in
            let record = try JSONColumn.text(watch)
            if let cursor {
                try database.execute(
                    sql: """
                        UPDATE drift_watches SET cursor = ?, record = ? WHERE model = ? AND version = ? AND cursor = ?
                        """,
                    arguments: [watch.cursor, record, watch.model, watch.version, cursor]
                )
            } else {
                try database.execute(
                    sql: "INSERT OR IGNORE INTO drift_watches (model, version, cursor, record) VALUES (?, ?, ?, ?)",
                    arguments: [watch.model, watch.version, watch.cursor, record]
                )
            }
            return database.changesCount > 0
        }
    }

    package func observations(
        of model: String,
        version: Int,
        after cursor: Int64,
        limit: Int
    ) async throws -> [DriftWatch.Observation] {
        try await database.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT number, at, confidence, novelty FROM prediction_log
                    WHERE model = ? AND version = ? AND number > ? AND class IS NOT NULL AND shadow_of IS NULL
                    ORDER BY number LIMIT ?
                    """,
                arguments: [model, version, cursor, max(0, limit)]
            ).map { row in
                DriftWatch.Observation(
                    number: row["number"],
                    time: row["at"],
                    confidence: row["confidence"],
                    novelty: row["novelty"]
                )
            }
        }
    }

    package func end() async throws -> Int64 {
        try await database.read { try Int64.fetchOne($0, sql: "SELECT max(number) FROM prediction_log") ?? 0 }
    }
}
