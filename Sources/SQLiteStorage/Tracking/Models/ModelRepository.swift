import Documents
import GRDB
package import Tracking

/// The models of a home: versions and aliases in the database, each version's bytes in a file of its own.
package struct ModelRepository: ModelRegistry {
    private let database: SQLiteDatabase
    private let directory: String

    /// Creates a registry that keeps files under `directory`, as `<name>/<version>/model.deedbox`.
    package init(_ database: SQLiteDatabase, directory: String) {
        self.database = database
        self.directory = directory
    }

    package func register(name: String, data: [UInt8], runID: RunID?, createdAt: Double) async throws -> ModelVersion {
        try Self.check(name)
        let sha256 = FileDigest.sha256(of: data)
        return try await database.write { database in
            if let known = try Self.version(
                where: "name = ? AND sha256 = ?",
                [name, sha256],
                in: database
            ) {
                return known
            }
            let last = try Int.fetchOne(
                database,
                sql: "SELECT max(version) FROM model_versions WHERE name = ?",
                arguments: [name]
            )
            let version = ModelVersion(
                name: name,
                version: (last ?? 0) + 1,
                runID: runID,
                sha256: sha256,
                createdAt: createdAt
            )
            // The file first: a row without its file would be a broken promise, a file without a row is overwritten.
            try DurableFile.write(data, to: path(of: version))
            try database.execute(
                sql: "INSERT INTO model_versions (name, version, run_id, sha256, created_at) VALUES (?, ?, ?, ?, ?)",
                arguments: [name, version.version, runID?.rawValue, sha256, createdAt]
            )
            return version
        }
    }

    package func data(of version: ModelVersion) async throws -> [UInt8] {
        guard let known = try await self.version(version.version, of: version.name) else {
            throw Self.unknown(version.version, of: version.name)
        }
        let path = path(of: known)
        let bytes = try await BlockingWork.run { try DurableFile.bytes(at: path) }
        guard let bytes, FileDigest.sha256(of: bytes) == known.sha256 else {
            throw Failure(
                code: bytes == nil ? "model_missing" : "model_corrupt",
                message: """
                    The file '\(path)' of model '\(known.name)' version \(known.version) is \
                    \(bytes == nil ? "missing" : "damaged"). Restore it from a backup or train again.
                    """
            )
        }
        return bytes
    }

    package func version(_ version: Int, of name: String) async throws -> ModelVersion? {
        try await database.read { try Self.version(where: "name = ? AND version = ?", [name, version], in: $0) }
    }

    package func version(alias: String, of name: String) async throws -> ModelVersion? {
        try await database.read { database in
            try Self.version(
                where: "name = ?1 AND version = (SELECT version FROM model_aliases WHERE name = ?1 AND alias = ?2)",
                [name, alias],
                in: database
            )
        }
    }

    package func setAlias(_ alias: String, to version: ModelVersion) async throws {
        try await database.write { database in
            guard
                try Self.version(
                    where: "name = ? AND version = ?",
                    [version.name, version.version],
                    in: database
                ) != nil
            else { throw Self.unknown(version.version, of: version.name) }
            try database.execute(
                sql: """
                    INSERT INTO model_aliases (name, alias, version) VALUES (?, ?, ?)
                    ON CONFLICT (name, alias) DO UPDATE SET version = excluded.version
                    """,
                arguments: [version.name, alias, version.version]
            )
        }
    }

    package func versions(of name: String?) async throws -> [ModelVersion] {
        try await database.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM model_versions WHERE :name IS NULL OR name = :name ORDER BY name, version
                    """,
                arguments: ["name": name]
            ).map(Self.version)
        }
    }

    private func path(of version: ModelVersion) -> String {
        "\(directory)/\(version.name)/\(version.version)/model.deedbox"
    }

    private static func version(
        where condition: String,
        _ arguments: StatementArguments,
        in database: Database
    ) throws -> ModelVersion? {
        let sql = "SELECT * FROM model_versions WHERE \(condition)"
        return try Row.fetchOne(database, sql: sql, arguments: arguments).map(version)
    }

    private static func version(from row: Row) -> ModelVersion {
        ModelVersion(
            name: row["name"],
            version: row["version"],
            runID: (row["run_id"] as String?).map(RunID.init),
            sha256: row["sha256"],
            createdAt: row["created_at"]
        )
    }

    /// Refuses a name that could not be a folder's name everywhere.
    private static func check(_ name: String) throws {
        let isPlain = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
                true
            default: false
            }
        }
        guard isPlain, (1...100).contains(name.utf8.count), !name.hasPrefix(".") else {
            throw Failure(
                code: "invalid_name",
                message: "'\(name)' cannot be a model's name. Use 1 to 100 letters, digits, '-', '_' and '.'."
            )
        }
    }

    private static func unknown(_ version: Int, of name: String) -> Failure {
        Failure(code: "model_not_found", message: "There is no version \(version) of a model '\(name)'.")
    }
}
