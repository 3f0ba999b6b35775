import Documents
import GRDB
package import Tracking

/// The models of a home: versions and aliases in the database, each classifier in a file of its own.
package struct ModelRepository: ModelRegistry {
    private let database: SQLiteDatabase
    private let files: ClassifierFiles

    /// Creates a registry that keeps files under `directory`, as `<name>/<version>/model.deedbox`.
    package init(_ database: SQLiteDatabase, directory: String) {
        self.database = database
        files = ClassifierFiles(directory: directory)
    }

    package func register(
        name: String,
        data: [UInt8],
        runID: RunID?,
        by attribution: Attribution
    ) async throws -> ModelVersion {
        try ClassifierFiles.check(name)
        let sha256 = FileDigest.sha256(of: data)
        return try await database.write { [files] database in
            let model = try Self.model(name, at: attribution.time, in: database)
            let known = try Int64.fetchOne(
                database,
                sql: "SELECT number FROM model_versions WHERE model = ? AND sha256 = ?",
                arguments: [model.number, sha256]
            )
            if let known = try ModelVersionRow.version(known, in: database) { return known }
            let (number, version) = try ModelVersionRow.add(
                .classifier(sha256: sha256),
                to: model,
                run: runID,
                by: attribution,
                in: database
            )
            // Before the commit: a row without its file would be a broken promise, a file without a row is overwritten.
            try files.write(data, name, version)
            guard let added = try ModelVersionRow.version(number, in: database) else {
                throw TrackingError.missing("registered model", name)
            }
            return added
        }
    }

    package func file(of version: ModelVersion) async throws -> String {
        guard let known = try await self.version(version.version, of: version.name) else {
            throw Self.unknown(version)
        }
        guard known.content.sha256 != nil else {
            throw Failure(
                code: "model_is_no_classifier",
                message: "Version \(known.version) of model '\(known.name)' is no classifier that was trained here."
            )
        }
        return try await files.existing(known.name, known.version)
    }

    package func version(_ version: Int, of name: String) async throws -> ModelVersion? {
        try await database.read { database in
            let number = try ModelVersionRow.number(of: version, of: name, in: database)
            return try ModelVersionRow.version(number, in: database)
        }
    }

    package func version(alias: String, of name: String) async throws -> ModelVersion? {
        try await database.read { database in
            let number = try Int64.fetchOne(
                database,
                sql: """
                    SELECT v.number FROM registered_models m JOIN model_aliases a ON a.model = m.number
                    JOIN model_versions v ON v.model = a.model AND v.version = a.version
                    WHERE m.name = ? AND a.alias = ?
                    """,
                arguments: [name, alias]
            )
            return try ModelVersionRow.version(number, in: database)
        }
    }

    package func number(alias: String, of name: String) async throws -> Int? {
        try await database.read { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT a.version FROM registered_models m JOIN model_aliases a ON a.model = m.number
                    WHERE m.name = ? AND a.alias = ?
                    """
            )
            return try Int.fetchOne(statement, arguments: [name, alias])
        }
    }

    package func setAlias(_ alias: String, to version: ModelVersion, by attribution: Attribution) async throws {
        try await database.write {
            try Self.setAlias(alias, to: version.version, of: version.name, by: attribution, in: $0)
        }
    }

    /// Points the alias at a version and tells the ledger; part of a larger transaction.
    static func setAlias(
        _ alias: String,
        to version: Int,
        of name: String,
        by attribution: Attribution,
        in database: Database
    ) throws {
        let model = try RegisteredModelRow.existing(name, in: database)
        _ = try ModelVersionRow.existing(version, of: name, in: database)
        try database.execute(
            sql: """
                INSERT INTO model_aliases (model, alias, version) VALUES (?, ?, ?)
                ON CONFLICT (model, alias) DO UPDATE SET version = excluded.version
                """,
            arguments: [model.number, alias, version]
        )
        try RegisteredModelRow.touch(model, at: attribution.time, in: database)
        try LedgerRow.append(.aliasSet, of: name, version: version, detail: alias, by: attribution, in: database)
    }

    package func removeAlias(_ alias: String, of name: String, by attribution: Attribution) async throws {
        try await database.write { database in
            let model = try RegisteredModelRow.existing(name, in: database)
            try database.execute(
                sql: "DELETE FROM model_aliases WHERE model = ? AND alias = ?",
                arguments: [model.number, alias]
            )
            guard database.changesCount > 0 else { return }
            try RegisteredModelRow.touch(model, at: attribution.time, in: database)
            try LedgerRow.append(.aliasRemoved, of: name, detail: alias, by: attribution, in: database)
        }
    }

    package func versions(of name: String?) async throws -> [ModelVersion] {
        try await database.read { database in
            let numbers = try Int64.fetchAll(
                database,
                sql: """
                    SELECT v.number FROM model_versions v JOIN registered_models m ON m.number = v.model
                    WHERE :name IS NULL OR m.name = :name ORDER BY m.name, v.version
                    """,
                arguments: ["name": name]
            )
            return try ModelVersionRow.versions(numbers, in: database)
        }
    }

    /// The model of that name, made when it is not there.
    private static func model(
        _ name: String,
        at time: Double,
        in database: Database
    ) throws -> RegisteredModelRow.Key {
        guard let known = try RegisteredModelRow.find(name, in: database) else {
            return try RegisteredModelRow.make(name, at: time, in: database)
        }
        guard try !RegisteredModelRow.hasVersions(known, thatAreClassifiers: false, in: database) else {
            throw TrackingError.invalid(
                "The versions of '\(name)' are no classifiers that were trained here. Train under another name."
            )
        }
        return known
    }

    private static func unknown(_ version: ModelVersion) -> Failure {
        Failure(
            code: "model_not_found",
            message: "There is no version \(version.version) of a model '\(version.name)'."
        )
    }
}
