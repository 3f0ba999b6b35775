package import Documents
import Foundation
import GRDB

/// The documents of a database.
package struct DocumentRepository: DocumentStore {
    private let database: SQLiteDatabase

    package init(_ database: SQLiteDatabase) { self.database = database }

    package func record(_ id: DocumentID) async throws -> DocumentRecord? {
        try await database.read { try DocumentRow.record(of: id, in: $0) }
    }

    package func records(
        matching filter: DocumentFilter,
        after cursor: String?,
        limit: Int
    ) async throws -> DocumentList {
        precondition(limit > 0, "a listing has room for one record at least")
        let last = try cursor.map(Self.number)
        return try await database.read { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    \(DocumentRow.query)
                    WHERE (:last IS NULL OR documents.number < :last)
                        AND (:status IS NULL OR documents.status = :status)
                        AND (:class IS NULL OR predictions.class = :class)
                        AND (:name IS NULL OR instr(documents.folded_name, :name) > 0)
                    ORDER BY documents.number DESC LIMIT :limit
                    """,
                arguments: [
                    "last": last, "status": filter.status?.rawValue, "class": filter.documentClass?.rawValue,
                    "name": filter.nameContains.map(FoldedName.of), "limit": limit + 1,
                ]
            )
            let shown = rows.prefix(limit)
            let next = rows.count > limit ? shown.last.map { String($0["number"] as Int64) } : nil
            return DocumentList(records: try shown.map(DocumentRow.record), nextCursor: next)
        }
    }

    /// The short key that a cursor of ours names.
    private static func number(of cursor: String) throws -> Int64 {
        guard let number = Int64(cursor), number > 0, String(number) == cursor else {
            throw Failure(
                code: "invalid_cursor",
                message: "The cursor '\(cursor)' does not come from a listing. Start again without one."
            )
        }
        return number
    }

    package func document(_ id: DocumentID) async throws -> Document? {
        try await database.read { database in
            guard
                let row = try Row.fetchOne(
                    database,
                    sql: "SELECT * FROM documents WHERE id = ? AND status = 'ready'",
                    arguments: [id.digest]
                )
            else { return nil }
            let details = try JSONColumn.value(DocumentDetails.self, from: row["details"], name: "document '\(id)'")
            let contents = try Data.fetchAll(
                database,
                sql: "SELECT content FROM pages WHERE document = ? ORDER BY number",
                arguments: [row["number"] as Int64]
            )
            return Document(
                id: id,
                name: row["name"],
                fileType: try DocumentRow.value(row["file_type"], name: "file type"),
                byteCount: row["byte_count"],
                pages: try contents.map { try PageCodec.page(from: $0) },
                isPaginated: details.isPaginated,
                metadata: details.metadata,
                signatureFields: details.signatureFields,
                diagnostics: details.diagnostics
            )
        }
    }

    package func page(_ number: Int, of id: DocumentID) async throws -> Page? {
        try await database.read { database in
            try Data.fetchOne(
                database,
                sql: """
                    SELECT content FROM pages JOIN documents ON documents.number = pages.document
                    WHERE documents.id = ? AND documents.status = 'ready' AND pages.number = ?
                    """,
                arguments: [id.digest, number]
            ).map { try PageCodec.page(from: $0) }
        }
    }

    package func features(of id: DocumentID) async throws -> FeatureRecord? {
        try await database.read { database in
            guard
                let row = try Row.fetchOne(
                    database,
                    sql: """
                        SELECT record, content_embedding FROM features
                        JOIN documents ON documents.number = features.document
                        WHERE documents.id = ? AND documents.status = 'ready'
                        """,
                    arguments: [id.digest]
                )
            else { return nil }
            var features = try JSONColumn.value(FeatureRecord.self, from: row["record"], name: "features of '\(id)'")
            features.contentEmbedding = (row["content_embedding"] as Data?).map(VectorBlob.vector)
            return features
        }
    }

    package func predictions(of id: DocumentID, limit: Int) async throws -> [DatedPrediction] {
        try await database.read { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT predictions.*, predictions.id AS prediction_id, predictions.document_id AS prediction_document
                    FROM predictions WHERE document_id = ? ORDER BY number DESC LIMIT ?
                    """,
                arguments: [id.digest, max(0, limit)]
            )
            return try rows.compactMap { row in
                try DocumentRow.prediction(from: row).map { DatedPrediction(prediction: $0, madeAt: row["created_at"]) }
            }
        }
    }

    package func setContentEmbedding(_ embedding: [Float], of id: DocumentID) async throws {
        try await database.write { database in
            try database.execute(
                sql: """
                    UPDATE features SET content_embedding = ?
                    WHERE document = (SELECT number FROM documents WHERE id = ?)
                    """,
                arguments: [VectorBlob.data(embedding), id.digest]
            )
        }
    }

    package func documentsWithoutEmbedding(limit: Int) async throws -> [DocumentID] {
        try await database.read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT documents.id FROM features JOIN documents ON documents.number = features.document
                    WHERE features.content_embedding IS NULL AND documents.status = 'ready' AND documents.word_count > 0
                    ORDER BY documents.number LIMIT ?
                    """,
                arguments: [max(0, limit)]
            ).map(DocumentRow.id)
        }
    }

    package func delete(_ id: DocumentID) async throws {
        try await database.write { database in
            try database.execute(sql: "DELETE FROM documents WHERE id = ?", arguments: [id.digest])
            try database.execute(sql: "DELETE FROM predictions WHERE document_id = ?", arguments: [id.digest])
        }
    }
}
