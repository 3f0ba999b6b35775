import GRDB
import Tracking

/// Reads and makes experiments.
enum ExperimentRow {
    static func experiments(_ ids: [Int64], in database: Database) throws -> [Experiment] {
        let request: SQLRequest<Row> = "SELECT * FROM experiments WHERE id IN \(ids)"
        let tags = try KeyValueTable.experimentTags.values(of: ids, in: database)
        var experiments: [Int64: Experiment] = [:]
        for row in try request.fetchAll(database) {
            let id: Int64 = row["id"]
            experiments[id] = Experiment(
                id: ExperimentID(rawValue: id),
                name: row["name"],
                lifecycle: try DocumentRow.value(row["lifecycle"], name: "experiment lifecycle"),
                createdAt: row["created_at"],
                updatedAt: row["updated_at"],
                tags: tags[id] ?? [:]
            )
        }
        return ids.compactMap { experiments[$0] }
    }

    /// An experiment that may be written.
    ///
    /// - Throws: `TrackingError` when it is missing or deleted.
    static func active(_ id: ExperimentID, in database: Database) throws -> (name: String, id: Int64) {
        let row = try Row.fetchOne(
            try database.cachedStatement(sql: "SELECT name, lifecycle FROM experiments WHERE id = ?"),
            arguments: [id.rawValue]
        )
        guard let row else { throw TrackingError.missing("experiment", "\(id)") }
        guard row[1] == Lifecycle.active.rawValue else {
            throw TrackingError.invalid(
                "The experiment '\(row[0] as String)' is deleted. Restore it before you write to it."
            )
        }
        return (row[0], id.rawValue)
    }

    /// The experiment of that name, made when it is not there.
    static func make(named name: String, at time: Double, in database: Database) throws -> ExperimentID {
        if let known = try id(of: name, in: database) { return ExperimentID(rawValue: known) }
        try database.execute(
            sql: "INSERT INTO experiments (name, lifecycle, created_at, updated_at) VALUES (?, 'active', ?, ?)",
            arguments: [name, time, time]
        )
        return ExperimentID(rawValue: database.lastInsertedRowID)
    }

    static func id(of name: String, in database: Database) throws -> Int64? {
        try Int64.fetchOne(database, sql: "SELECT id FROM experiments WHERE name = ?", arguments: [name])
    }
}
