package import Documents
import GRDB

/// The API keys of a database.
package struct APIKeyRepository: APIKeyStore {
    private let database: SQLiteDatabase

    package init(_ database: SQLiteDatabase) { self.database = database }

    package func add(_ key: APIKeyRecord) async throws {
        try await database.write { database in
            let taken = try Bool.fetchOne(
                database,
                sql: "SELECT EXISTS (SELECT 1 FROM api_keys WHERE id = ? OR sha256 = ?)",
                arguments: [key.id, key.sha256]
            )
            guard taken == false else {
                throw Failure(code: "already_exists", message: "There is a key '\(key.id)' already. Make another one.")
            }
            try database.execute(
                sql: """
                    INSERT INTO api_keys (id, name, role, scope, sha256, created_at, revoked_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    key.id, key.name, key.role.rawValue, key.scope, key.sha256, key.createdAt, key.revokedAt,
                ]
            )
        }
    }

    package func activeKey(sha256: String) async throws -> APIKeyRecord? {
        try await database.read { database in
            try Row.fetchOne(
                database,
                sql: "SELECT * FROM api_keys WHERE sha256 = ? AND revoked_at IS NULL",
                arguments: [sha256]
            ).map(Self.key)
        }
    }

    package func keys() async throws -> [APIKeyRecord] {
        try await database.read { try Row.fetchAll($0, sql: "SELECT * FROM api_keys ORDER BY number").map(Self.key) }
    }

    package func revoke(_ id: String, at time: Double) async throws -> Bool {
        try await database.write { database in
            try database.execute(
                sql: "UPDATE api_keys SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL",
                arguments: [time, id]
            )
            return database.changesCount == 1
        }
    }

    static func key(from row: Row) throws -> APIKeyRecord {
        APIKeyRecord(
            id: row["id"],
            name: row["name"],
            role: try DocumentRow.value(row["role"], name: "role"),
            scope: row["scope"],
            sha256: row["sha256"],
            createdAt: row["created_at"],
            revokedAt: row["revoked_at"]
        )
    }
}
