package import Documents
import GRDB

/// The labels of a database.
///
/// A trigger writes them with the reviews, whoever writes those.
package struct LabelRepository: LabelStore {
    private let database: SQLiteDatabase

    package init(_ database: SQLiteDatabase) { self.database = database }

    package func labels(of document: DocumentID) async throws -> [DocumentLabel] {
        try await database.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT documents.id, labels.* FROM labels JOIN documents ON documents.number = labels.document
                    WHERE documents.id = ? ORDER BY labels.number
                    """,
                arguments: [document.digest]
            ).map(Self.label)
        }
    }

    package func withdraw(_ document: DocumentID, by reviewer: String, at time: Double) async throws -> DocumentLabel? {
        try await database.write { database in
            guard
                let row = try Row.fetchOne(
                    database,
                    sql: """
                        SELECT documents.id, labels.* FROM labels JOIN documents ON documents.number = labels.document
                        WHERE documents.id = ? AND reviewer = ? AND withdrawn_at IS NULL ORDER BY labels.number DESC
                        """,
                    arguments: [document.digest, reviewer]
                )
            else { return nil }
            let label = try Self.label(row)
            try database.execute(
                sql: "UPDATE labels SET withdrawn_at = ? WHERE number = ?",
                arguments: [time, row["number"] as Int64]
            )
            try Self.restoreReview(of: row["document"], in: database)
            try database.execute(
                sql: "DELETE FROM feedback WHERE prediction = ? AND kind = 'label' AND source = ? AND label = ?",
                arguments: [label.predictionID, reviewer, label.documentClass.rawValue]
            )
            return label
        }
    }

    /// The last word that stands becomes the review; without one there is none.
    private static func restoreReview(of document: Int64, in database: Database) throws {
        try database.execute(sql: "DELETE FROM reviews WHERE document = ?", arguments: [document])
        try database.execute(
            sql: """
                INSERT INTO reviews (document, class, reviewer, reviewed_at)
                SELECT document, class, reviewer, labelled_at FROM labels
                WHERE document = ? AND withdrawn_at IS NULL ORDER BY number DESC LIMIT 1
                """,
            arguments: [document]
        )
    }

    package func lastLabelled(by reviewer: String) async throws -> DocumentID? {
        try await database.read { database in
            try String.fetchOne(
                database,
                sql: """
                    SELECT documents.id FROM labels JOIN documents ON documents.number = labels.document
                    WHERE reviewer = ? AND withdrawn_at IS NULL ORDER BY labels.number DESC LIMIT 1
                    """,
                arguments: [reviewer]
            ).map(DocumentRow.id)
        }
    }

    package func pairs(limit: Int) async throws -> [LabelPair] {
        try await database.read { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT documents.id, documents.name, labels.*
                    FROM (SELECT * FROM label_pairs ORDER BY second DESC LIMIT ?) AS pairs
                    CROSS JOIN labels ON labels.number IN (pairs.first, pairs.second)
                    CROSS JOIN documents ON documents.number = pairs.document
                    ORDER BY pairs.second DESC, labels.number
                    """,
                arguments: [max(0, limit)]
            )
            return try stride(from: 0, to: rows.count - 1, by: 2).map { place in
                let (first, second) = (try Self.label(rows[place]), try Self.label(rows[place + 1]))
                return LabelPair(
                    documentID: first.documentID,
                    name: rows[place]["name"],
                    first: first,
                    second: second
                )
            }
        }
    }

    package func spokenOnByOne(other reviewer: String, limit: Int) async throws -> [DocumentID] {
        try await database.read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT documents.id FROM labels
                    CROSS JOIN documents ON documents.number = labels.document
                    WHERE labels.withdrawn_at IS NULL AND labels.reviewer <> ? AND documents.status = 'ready'
                        AND NOT EXISTS (
                            SELECT 1 FROM labels AS others INDEXED BY labels_by_voice
                            WHERE others.document = labels.document AND others.withdrawn_at IS NULL
                                AND (others.reviewer <> labels.reviewer OR others.number > labels.number)
                        )
                    ORDER BY labels.number LIMIT ?
                    """,
                arguments: [reviewer, max(0, limit)]
            ).map(DocumentRow.id)
        }
    }

    private static func label(_ row: Row) throws -> DocumentLabel {
        DocumentLabel(
            documentID: try DocumentRow.id(row["id"]),
            documentClass: DocumentClass(rawValue: row["class"]),
            reviewer: row["reviewer"],
            labelledAt: row["labelled_at"],
            predictionID: row["prediction"],
            withdrawnAt: row["withdrawn_at"]
        )
    }
}
