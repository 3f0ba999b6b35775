import GRDB
import Tracking

/// Reads and makes registered models.
enum RegisteredModelRow {
    /// Which model is meant.
    struct Key: Sendable {
        var number: Int64
        var name: String
    }

    static func find(_ name: String, in database: Database) throws -> Key? {
        try Int64.fetchOne(
            database,
            sql: "SELECT number FROM registered_models WHERE name = ?",
            arguments: [name]
        ).map { Key(number: $0, name: name) }
    }

    /// - Throws: `TrackingError` when there is no such model.
    static func existing(_ name: String, in database: Database) throws -> Key {
        guard let key = try find(name, in: database) else {
            throw TrackingError.missing("registered model", name)
        }
        return key
    }

    static func make(
        _ name: String,
        description: String = "",
        at time: Double,
        in database: Database
    ) throws -> Key {
        try database.execute(
            sql: """
                INSERT INTO registered_models (name, description, last_version, created_at, updated_at)
                VALUES (?, ?, 0, ?, ?)
                """,
            arguments: [name, description, time, time]
        )
        return Key(number: database.lastInsertedRowID, name: name)
    }

    /// Whether any version of it is a classifier, or any lies elsewhere: a model's versions are all of one kind.
    static func hasVersions(_ key: Key, thatAreClassifiers: Bool, in database: Database) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: "SELECT EXISTS (SELECT 1 FROM model_versions WHERE model = ? AND (sha256 IS NOT NULL) = ?)",
            arguments: [key.number, thatAreClassifiers]
        ) ?? false
    }

    static func touch(_ key: Key, at time: Double, in database: Database) throws {
        try database.execute(
            sql: "UPDATE registered_models SET updated_at = ? WHERE number = ?",
            arguments: [time, key.number]
        )
    }

    /// The models of those numbers, in their order.
    static func models(_ numbers: [Int64], in database: Database) throws -> [RegisteredModel] {
        let request: SQLRequest<Row> = "SELECT * FROM registered_models WHERE number IN \(numbers)"
        let tags = try KeyValueTable.registeredModelTags.values(of: numbers, in: database)
        let aliases = try aliases(of: numbers, in: database)
        let latest = try latest(of: numbers, in: database)
        var models: [Int64: RegisteredModel] = [:]
        for row in try request.fetchAll(database) {
            let number: Int64 = row["number"]
            let name: String = row["name"]
            models[number] = RegisteredModel(
                name: name,
                description: row["description"],
                createdAt: row["created_at"],
                updatedAt: row["updated_at"],
                tags: tags[number] ?? [:],
                aliases: aliases[number] ?? [:],
                latest: latest[name] ?? []
            )
        }
        return numbers.compactMap { models[$0] }
    }

    private static func aliases(of numbers: [Int64], in database: Database) throws -> [Int64: [String: Int]] {
        let request: SQLRequest<Row> = "SELECT model, alias, version FROM model_aliases WHERE model IN \(numbers)"
        var aliases: [Int64: [String: Int]] = [:]
        for row in try request.fetchAll(database) { aliases[row[0], default: [:]][row[1]] = row[2] as Int }
        return aliases
    }

    private static func latest(of numbers: [Int64], in database: Database) throws -> [String: [ModelVersion]] {
        let request: SQLRequest<Int64> = """
            SELECT number FROM model_versions v WHERE model IN \(numbers) AND NOT EXISTS (
                SELECT 1 FROM model_versions o WHERE o.model = v.model AND o.stage = v.stage AND o.version > v.version
            ) ORDER BY version
            """
        return Dictionary(
            grouping: try ModelVersionRow.versions(try request.fetchAll(database), in: database),
            by: \.name
        )
    }
}
