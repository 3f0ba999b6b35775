import GRDB
import Tracking

/// Reads and adds versions of registered models.
enum ModelVersionRow {
    static func number(of version: Int, of model: String, in database: Database) throws -> Int64? {
        try Int64.fetchOne(
            database,
            sql: """
                SELECT v.number FROM model_versions v JOIN registered_models m ON m.number = v.model
                WHERE m.name = ? AND v.version = ?
                """,
            arguments: [model, version]
        )
    }

    /// - Throws: `TrackingError` when there is no such version.
    static func existing(_ version: Int, of model: String, in database: Database) throws -> Int64 {
        guard let number = try number(of: version, of: model, in: database) else {
            throw TrackingError(
                .doesNotExist,
                "There is no version \(version) of a model '\(model.prefix(TrackingError.quoted))'."
            )
        }
        return number
    }

    static func version(_ number: Int64?, in database: Database) throws -> ModelVersion? {
        try number.flatMap { try versions([$0], in: database).first }
    }

    /// The versions of those numbers, in their order.
    static func versions(_ numbers: [Int64], in database: Database) throws -> [ModelVersion] {
        let request: SQLRequest<Row> = """
            SELECT v.*, m.name FROM model_versions v JOIN registered_models m ON m.number = v.model
            WHERE v.number IN \(numbers)
            """
        let tags = try KeyValueTable.modelVersionTags.values(of: numbers, in: database)
        let aliases = try aliases(of: numbers, in: database)
        var versions: [Int64: ModelVersion] = [:]
        for row in try request.fetchAll(database) {
            let number: Int64 = row["number"]
            versions[number] = ModelVersion(
                name: row["name"],
                version: row["version"],
                content: content(of: row),
                runID: (row["run_id"] as String?).map(RunID.init),
                description: row["description"],
                stage: try DocumentRow.value(row["stage"], name: "model stage"),
                createdAt: row["created_at"],
                updatedAt: row["updated_at"],
                tags: tags[number] ?? [:],
                aliases: aliases[number] ?? []
            )
        }
        return numbers.compactMap { versions[$0] }
    }

    private static func content(of row: Row) -> ModelVersion.Content {
        if let sha256 = row["sha256"] as String? { return .classifier(sha256: sha256) }
        return .files(
            source: row["source"],
            loggedModel: (row["logged_model"] as String?).map(LoggedModelID.init(rawValue:))
        )
    }

    private static func aliases(of numbers: [Int64], in database: Database) throws -> [Int64: [String]] {
        let request: SQLRequest<Row> = """
            SELECT v.number, a.alias FROM model_aliases a
            JOIN model_versions v ON v.model = a.model AND v.version = a.version
            WHERE v.number IN \(numbers) ORDER BY a.alias
            """
        var aliases: [Int64: [String]] = [:]
        for row in try request.fetchAll(database) { aliases[row[0], default: []].append(row[1]) }
        return aliases
    }

    /// Adds the next version of a model, and tells the ledger.
    static func add(
        _ content: ModelVersion.Content,
        to model: RegisteredModelRow.Key,
        run: RunID?,
        description: String = "",
        by attribution: Attribution,
        in database: Database
    ) throws -> (number: Int64, version: Int) {
        let version = try Int.fetchOne(
            database,
            sql: """
                UPDATE registered_models SET last_version = last_version + 1, updated_at = ? WHERE number = ?
                RETURNING last_version
                """,
            arguments: [attribution.time, model.number]
        )
        guard let version else { throw TrackingError.missing("registered model", model.name) }
        try database.execute(
            sql: """
                INSERT INTO model_versions
                (model, version, run_id, sha256, source, logged_model, description, stage, created_at, updated_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, 'None', ?, ?)
                """,
            arguments: [
                model.number, version, run?.rawValue, content.sha256, content.source, content.loggedModel?.rawValue,
                description, attribution.time, attribution.time,
            ]
        )
        let number = database.lastInsertedRowID
        try LedgerRow.append(
            .registered,
            of: model.name,
            version: version,
            detail: content.sha256 ?? content.source ?? "",
            by: attribution,
            in: database
        )
        return (number, version)
    }

    static func touch(_ number: Int64, at time: Double, in database: Database) throws {
        try database.execute(
            sql: "UPDATE model_versions SET updated_at = ? WHERE number = ?",
            arguments: [time, number]
        )
    }
}
