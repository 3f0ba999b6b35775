import GRDB
package import Monitoring

/// The drift references of a database.
package struct DriftReferenceRepository: DriftReferenceStore {
    private let database: SQLiteDatabase

    package init(_ database: SQLiteDatabase) { self.database = database }

    package func save(_ reference: DriftReference) async throws {
        try await database.write { database in
            try database.execute(
                sql: "INSERT OR REPLACE INTO drift_references (model, version, profile, kept_at) VALUES (?, ?, ?, ?)",
                arguments: [
                    reference.model, reference.version, try JSONColumn.text(reference.profile), reference.keptAt,
                ]
            )
        }
    }

    package func reference(of model: String, version: Int) async throws -> DriftReference? {
        try await database.read { database in
            try Row.fetchOne(
                database,
                sql: "SELECT profile, kept_at FROM drift_references WHERE model = ? AND version = ?",
                arguments: [model, version]
            ).map { row in
                DriftReference(
                    model: model,
                    version: version,
                    profile: try JSONColumn.value(DriftProfile.self, from: row["profile"], name: "drift reference"),
                    keptAt: row["kept_at"]
                )
            }
        }
    }
}
