package import Documents
import Foundation
import GRDB
package import Search

/// The passages of a database: words in an FTS5 index, vectors in bytes that are scanned in memory.
///
/// Make one for a process and share it: it keeps the vectors in memory, a byte a number.
package struct PassageRepository: PassageIndex {
    private let database: SQLiteDatabase
    private let vectors = VectorCache()

    package init(_ database: SQLiteDatabase) { self.database = database }

    package func replace(_ passages: [Passage], of document: DocumentID) async throws {
        try await database.write { database in
            guard let number = try DocumentRow.number(of: document, in: database) else {
                throw Failure(
                    code: "document_not_found",
                    message: "There is no document '\(document)'; its passages are not indexed."
                )
            }
            try database.execute(sql: "DELETE FROM passages WHERE document = ?", arguments: [number])
            try PassageRow.insert(passages, of: number, in: database)
        }
    }

    package func remove(_ document: DocumentID) async throws {
        try await database.write { database in
            try database.execute(
                sql: "DELETE FROM passages WHERE document = (SELECT number FROM documents WHERE id = ?)",
                arguments: [document.digest]
            )
        }
    }

    package func lexicalMatches(
        _ query: LexicalQuery,
        filter: SearchFilter,
        limit: Int
    ) async throws -> [PassageMatch] {
        guard !query.isEmpty, limit > 0 else { return [] }
        return try await database.read { database in
            try LexicalScan.rows(query, filter: filter, limit: limit).fetchAll(database).map { row in
                PassageMatch(passageID: row["id"], score: row["score"])
            }
        }
    }

    package func denseMatches(_ vector: [Float], filter: SearchFilter, limit: Int) async throws -> [PassageMatch] {
        try await database.read { database in
            let documents = try Self.documents(matching: filter, in: database)
            let nearest = try vectors.table(in: database).nearest(to: vector, among: documents, limit: limit)
            return nearest.map { PassageMatch(passageID: $0.passage, score: $0.score) }
        }
    }

    /// The short keys of the documents that the filter lets through; nil when it lets all through.
    private static func documents(matching filter: SearchFilter, in database: Database) throws -> Set<Int64>? {
        guard !filter.conditions.isEmpty else { return nil }
        let request: SQLRequest<Int64> = """
            SELECT documents.number FROM documents
            LEFT JOIN predictions ON predictions.number = documents.prediction
            WHERE \(FilterCondition.sql(filter))
            """
        return try request.fetchSet(database)
    }

    package func candidates(_ ids: [Int64]) async throws -> [Candidate] {
        try await database.read { database in
            let request: SQLRequest<Row> = """
                SELECT passages.*, passage_vectors.scale, passage_vectors.codes
                FROM passages LEFT JOIN passage_vectors ON passage_vectors.passage = passages.id
                WHERE passages.id IN \(ids) ORDER BY passages.id
                """
            let rows = try request.fetchAll(database)
            let records = try Self.records(Set(rows.map { $0["document"] as Int64 }), in: database)
            return try rows.compactMap { row in
                guard let record = records[row["document"]] else { return nil }
                let scale: Float? = row["scale"]
                return Candidate(
                    passageID: row["id"],
                    passage: try PassageRow.passage(from: row, of: record.id),
                    record: record,
                    embedding: scale.map { scale in
                        QuantizedVector(scale: scale, codes: QuantizedVector.codes(row["codes"] as Data)).vector
                    }
                )
            }
        }
    }

    private static func records(_ numbers: Set<Int64>, in database: Database) throws -> [Int64: DocumentRecord] {
        let query = SQL(sql: DocumentRow.query)
        let request: SQLRequest<Row> = "\(query) WHERE documents.number IN \(numbers)"
        let pairs = try request.fetchAll(database).map { row in
            (row["number"] as Int64, try DocumentRow.record(from: row))
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    package func passagesWithoutEmbedding(limit: Int) async throws -> [PendingPassage] {
        try await database.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT passages.*, documents.id AS document_id FROM passages_pending
                    JOIN passages ON passages.id = passages_pending.passage
                    JOIN documents ON documents.number = passages.document
                    ORDER BY passages_pending.passage LIMIT ?
                    """,
                arguments: [max(0, limit)]
            ).map { row in
                let passage = try PassageRow.passage(from: row, of: DocumentRow.id(row["document_id"]))
                return PendingPassage(passageID: row["id"], text: passage.embeddingText)
            }
        }
    }

    package func setEmbeddings(_ vectors: [Int64: [Float]]) async throws {
        try await database.write { database in
            for (id, vector) in vectors.sorted(by: { $0.key < $1.key }) {
                let quantized = QuantizedVector(vector)
                // A changed vector gets a new sequence, so that everyone who has read the old one reads it again.
                try database.execute(sql: "DELETE FROM passage_vectors WHERE passage = ?", arguments: [id])
                try database.execute(
                    sql: """
                        INSERT INTO passage_vectors (passage, scale, codes) SELECT id, ?, ? FROM passages WHERE id = ?
                        """,
                    arguments: [quantized.scale, quantized.data, id]
                )
                try database.execute(sql: "DELETE FROM passages_pending WHERE passage = ?", arguments: [id])
            }
        }
    }

    package func counts() async throws -> IndexCounts {
        try await database.read { database in
            IndexCounts(
                passages: try Int.fetchOne(database, sql: "SELECT count(*) FROM passages") ?? 0,
                embedded: try Int.fetchOne(database, sql: "SELECT count(*) FROM passage_vectors") ?? 0
            )
        }
    }
}
