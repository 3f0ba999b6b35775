package import Documents
import GRDB

/// The reviews of a database.
package struct ReviewRepository: ReviewStore {
    private let database: SQLiteDatabase

    package init(_ database: SQLiteDatabase) { self.database = database }

    package func save(_ review: Review) async throws {
        try await database.write { database in
            guard let document = try DocumentRow.number(of: review.documentID, in: database) else {
                throw Failure(code: "document_not_found", message: "There is no document \(review.documentID).")
            }
            try database.execute(
                sql: "INSERT OR REPLACE INTO reviews (document, class, reviewer, reviewed_at) VALUES (?, ?, ?, ?)",
                arguments: [document, review.documentClass.rawValue, review.reviewer, review.reviewedAt]
            )
        }
    }

    package func reviews(limit: Int) async throws -> [Review] {
        try await database.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT documents.id, reviews.class, reviewer, reviewed_at
                    FROM reviews JOIN documents ON documents.number = reviews.document
                    ORDER BY reviewed_at DESC, reviews.document DESC LIMIT ?
                    """,
                arguments: [max(0, limit)]
            ).map { row in
                Review(
                    documentID: try DocumentRow.id(row["id"]),
                    documentClass: DocumentClass(rawValue: row["class"]),
                    reviewer: row["reviewer"],
                    reviewedAt: row["reviewed_at"]
                )
            }
        }
    }

    package func unreviewed(limit: Int) async throws -> [DocumentID] {
        try await database.read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT documents.id FROM documents
                    WHERE documents.status = 'ready' AND documents.word_count > 0
                        AND NOT EXISTS (SELECT 1 FROM reviews WHERE reviews.document = documents.number)
                    ORDER BY documents.held_confidence, documents.number LIMIT ?
                    """,
                arguments: [max(0, limit)]
            ).map(DocumentRow.id)
        }
    }
}
