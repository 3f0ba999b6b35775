import GRDB

/// A table of texts by owner and key: parameters or tags.
struct KeyValueTable: Sendable {
    let name: String

    static let runParameters = Self(name: "run_parameters")
    static let runTags = Self(name: "run_tags")
    static let experimentTags = Self(name: "experiment_tags")
    static let loggedModelTags = Self(name: "logged_model_tags")
    static let loggedModelParameters = Self(name: "logged_model_parameters")
    static let registeredModelTags = Self(name: "registered_model_tags")
    static let modelVersionTags = Self(name: "model_version_tags")

    /// The texts of each owner that has any.
    func values(of owners: [Int64], in database: Database) throws -> [Int64: [String: String]] {
        let request: SQLRequest<Row> = "SELECT owner, key, value FROM \(sql: name) WHERE owner IN \(owners)"
        var values: [Int64: [String: String]] = [:]
        let rows = try request.fetchCursor(database)
        while let row = try rows.next() { values[row[0], default: [:]][row[1]] = row[2] as String }
        return values
    }

    /// Sets a text; nil takes it away.
    ///
    /// Returns whether anything was there to change.
    @discardableResult
    func set(_ key: String, to value: String?, of owner: Int64, in database: Database) throws -> Bool {
        let statement = try database.cachedStatement(
            sql: value == nil
                ? "DELETE FROM \(name) WHERE owner = ?1 AND key = ?2 AND ?3 IS NULL"
                : "INSERT INTO \(name) (owner, key, value) VALUES (?, ?, ?) "
                    + "ON CONFLICT (owner, key) DO UPDATE SET value = excluded.value"
        )
        try statement.execute(arguments: [owner, key, value])
        return database.changesCount > 0
    }

    /// Adds a text that never changes; false when another is there.
    func add(_ key: String, _ value: String, of owner: Int64, in database: Database) throws -> Bool {
        try database.cachedStatement(sql: "INSERT OR IGNORE INTO \(name) (owner, key, value) VALUES (?, ?, ?)")
            .execute(arguments: [owner, key, value])
        guard database.changesCount == 0 else { return true }
        let known = try database.cachedStatement(sql: "SELECT value FROM \(name) WHERE owner = ? AND key = ?")
        return try String.fetchOne(known, arguments: [owner, key]) == value
    }

    func removeAll(of owner: Int64, in database: Database) throws {
        try database.execute(sql: "DELETE FROM \(name) WHERE owner = ?", arguments: [owner])
    }
}
