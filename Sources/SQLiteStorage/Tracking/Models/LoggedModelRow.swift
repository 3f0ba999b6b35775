import GRDB
import Tracking

/// Reads logged models.
enum LoggedModelRow {
    static func number(of id: LoggedModelID, in database: Database) throws -> Int64? {
        try Int64.fetchOne(
            database,
            sql: "SELECT number FROM logged_models WHERE id = ?",
            arguments: [id.rawValue]
        )
    }

    /// - Throws: `TrackingError` when there is no such model.
    static func existing(_ id: LoggedModelID, in database: Database) throws -> Int64 {
        guard let number = try number(of: id, in: database) else {
            throw TrackingError.missing("logged model", id.rawValue)
        }
        return number
    }

    static func models(_ numbers: [Int64], in database: Database) throws -> [LoggedModel] {
        let request: SQLRequest<Row> = "SELECT * FROM logged_models WHERE number IN \(numbers)"
        let tags = try KeyValueTable.loggedModelTags.values(of: numbers, in: database)
        let parameters = try KeyValueTable.loggedModelParameters.values(of: numbers, in: database)
        let metrics = try LatestMetric.loggedModels.values(of: numbers, in: database)
        var models: [Int64: LoggedModel] = [:]
        for row in try request.fetchAll(database) {
            let number: Int64 = row["number"]
            models[number] = LoggedModel(
                id: LoggedModelID(rawValue: row["id"]),
                experiment: ExperimentID(rawValue: row["experiment"]),
                name: row["name"],
                type: row["type"],
                status: try DocumentRow.value(row["status"], name: "model status"),
                createdAt: row["created_at"],
                updatedAt: row["updated_at"],
                run: (row["run_id"] as String?).map(RunID.init),
                parameters: parameters[number] ?? [:],
                metrics: metrics[number] ?? [:],
                tags: tags[number] ?? [:]
            )
        }
        return numbers.compactMap { models[$0] }
    }
}
