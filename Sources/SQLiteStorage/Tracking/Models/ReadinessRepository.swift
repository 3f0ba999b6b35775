import GRDB
package import Tracking

/// The readiness reports of a database.
package struct ReadinessRepository: ReadinessStore {
    private let database: SQLiteDatabase

    package init(_ database: SQLiteDatabase) { self.database = database }

    package func save(_ report: ReadinessReport) async throws {
        try await database.write { database in
            try database.execute(
                sql: "INSERT INTO readiness_reports (model, version, record) VALUES (?, ?, ?)",
                arguments: [report.model, report.version, try JSONColumn.text(report)]
            )
            try database.execute(
                sql: """
                    DELETE FROM readiness_reports WHERE model = :model AND number NOT IN (
                        SELECT number FROM readiness_reports WHERE model = :model ORDER BY number DESC LIMIT :limit
                    )
                    """,
                arguments: ["model": report.model, "limit": ReadinessLimits.reports]
            )
        }
    }

    package func latest(of model: String, version: Int?) async throws -> ReadinessReport? {
        try await database.read { database in
            try String.fetchOne(
                database,
                sql: """
                    SELECT record FROM readiness_reports WHERE model = :model AND (:version IS NULL OR version = :version)
                    ORDER BY number DESC LIMIT 1
                    """,
                arguments: ["model": model, "version": version]
            ).map { try JSONColumn.value(ReadinessReport.self, from: $0, name: "readiness report") }
        }
    }
}
