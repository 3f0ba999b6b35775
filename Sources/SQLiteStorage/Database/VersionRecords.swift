import GRDB

/// What was found of versions of models, as records in a table with the columns `number`, `model`, `version` and `record`; of
/// each model the latest are kept.
struct VersionRecords<Record: Codable & Sendable>: Sendable {
    let table: String
    /// What a record is called in an error.
    let name: String
    /// How many are kept of each model.
    let limit: Int

    /// Adds a record, and forgets those of the model beyond the limit.
    func append(_ record: Record, of model: String, version: Int, in database: Database) throws {
        try database.execute(
            sql: "INSERT INTO \(table) (model, version, record) VALUES (?, ?, ?)",
            arguments: [model, version, try JSONColumn.text(record)]
        )
        try database.execute(
            sql: """
                DELETE FROM \(table) WHERE model = :model AND number NOT IN (
                    SELECT number FROM \(table) WHERE model = :model ORDER BY number DESC LIMIT :limit
                )
                """,
            arguments: ["model": model, "limit": limit]
        )
    }

    /// The latest first, at most `limit`; of that version where one is given.
    func latest(of model: String, version: Int?, limit: Int, in database: Database) throws -> [Record] {
        try String.fetchAll(
            database,
            sql: """
                SELECT record FROM \(table) WHERE model = :model AND (:version IS NULL OR version = :version)
                ORDER BY number DESC LIMIT :limit
                """,
            arguments: ["model": model, "version": version, "limit": max(0, limit)]
        ).map { try JSONColumn.value(Record.self, from: $0, name: name) }
    }
}
