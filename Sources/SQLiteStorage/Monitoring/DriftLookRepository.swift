import GRDB
package import Monitoring

/// The looks at drift of a database.
package struct DriftLookRepository: DriftLookStore {
    private let database: SQLiteDatabase

    package init(_ database: SQLiteDatabase) { self.database = database }

    package func save(_ look: DriftLook) async throws {
        try await database.write { database in
            try database.execute(
                sql: "INSERT INTO drift_looks (model, version, record) VALUES (?, ?, ?)",
                arguments: [look.model, look.version, try JSONColumn.text(look)]
            )
            try database.execute(
                sql: """
                    DELETE FROM drift_looks WHERE model = :model AND number NOT IN (
                        SELECT number FROM drift_looks WHERE model = :model ORDER BY number DESC LIMIT :limit
                    )
                    """,
                arguments: ["model": look.model, "limit": DriftLimits.looks]
            )
            var windows = WindowWriter(database, at: look.time)
            for sample in look.samples { windows.add(sample, at: look.time) }
            try windows.flush()
        }
    }

    package func looks(of model: String, version: Int?, limit: Int) async throws -> [DriftLook] {
        try await database.read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT record FROM drift_looks WHERE model = :model AND (:version IS NULL OR version = :version)
                    ORDER BY number DESC LIMIT :limit
                    """,
                arguments: ["model": model, "version": version, "limit": max(0, limit)]
            ).map { try JSONColumn.value(DriftLook.self, from: $0, name: "look at drift") }
        }
    }
}
