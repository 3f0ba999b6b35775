package import Documents
import GRDB

/// The sessions of a database.
package struct SessionRepository: SessionStore {
    private let database: SQLiteDatabase

    package init(_ database: SQLiteDatabase) { self.database = database }

    package func add(_ session: SessionRecord, maximum: Int) async throws {
        try await database.write { database in
            guard
                let key = try Int64.fetchOne(
                    database,
                    sql: "SELECT number FROM api_keys WHERE id = ?",
                    arguments: [session.keyID]
                )
            else { throw Failure(code: "key_not_found", message: "There is no API key '\(session.keyID)'.") }
            try database.execute(
                sql: "INSERT INTO sessions (sha256, key, created_at, expires_at) VALUES (?, ?, ?, ?)",
                arguments: [session.sha256, key, session.createdAt, session.expiresAt]
            )
            try database.execute(
                sql: """
                    DELETE FROM sessions WHERE expires_at <= :now OR sha256 IN (
                        SELECT sha256 FROM sessions WHERE key = :key ORDER BY created_at DESC LIMIT -1 OFFSET :maximum
                    )
                    """,
                arguments: ["now": session.createdAt, "key": key, "maximum": maximum]
            )
        }
    }

    package func key(ofSession sha256: String, at time: Double) async throws -> APIKeyRecord? {
        try await database.read { database in
            try Row.fetchOne(
                database,
                sql: """
                    SELECT api_keys.* FROM sessions JOIN api_keys ON api_keys.number = sessions.key
                    WHERE sessions.sha256 = ? AND sessions.expires_at > ? AND api_keys.revoked_at IS NULL
                    """,
                arguments: [sha256, time]
            ).map(APIKeyRepository.key)
        }
    }

    package func remove(_ sha256: String) async throws {
        try await database.write { database in
            try database.execute(sql: "DELETE FROM sessions WHERE sha256 = ?", arguments: [sha256])
        }
    }
}
