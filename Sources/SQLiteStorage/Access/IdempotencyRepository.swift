package import Documents
import Foundation
import GRDB

/// The answers of a database that can be given again.
package struct IdempotencyRepository: IdempotencyStore {
    /// How long an answer is remembered, in seconds.
    private static let lifetime = 24.0 * 60 * 60

    private let database: SQLiteDatabase

    package init(_ database: SQLiteDatabase) { self.database = database }

    package func outcome(for key: String, fingerprint: String, at time: Double) async throws -> IdempotencyOutcome {
        try await database.read { database in
            let row = try Row.fetchOne(
                database,
                sql: "SELECT * FROM answers WHERE key = ? AND created_at > ?",
                arguments: [key, time - Self.lifetime]
            )
            guard let row else { return .unknown }
            guard fingerprint == row["fingerprint"] as String else { return .mismatch }
            let answer = StoredAnswer(
                status: row["status"],
                headers: try JSONColumn.value([String: String].self, from: row["headers"], name: "answer"),
                body: Array(row["body"] as Data)
            )
            return .answered(answer)
        }
    }

    package func save(_ answer: StoredAnswer, for key: String, fingerprint: String, at time: Double) async throws {
        try await database.write { database in
            try database.execute(
                sql: "DELETE FROM answers WHERE created_at <= ?",
                arguments: [time - Self.lifetime]
            )
            try database.execute(
                sql: """
                    INSERT INTO answers (key, fingerprint, status, headers, body, created_at) VALUES (?, ?, ?, ?, ?, ?)
                    ON CONFLICT (key) DO NOTHING
                    """,
                arguments: [
                    key, fingerprint, answer.status, try JSONColumn.text(answer.headers), Data(answer.body), time,
                ]
            )
        }
    }
}
