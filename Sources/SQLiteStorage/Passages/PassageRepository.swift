package import Documents
import Foundation
import GRDB
package import Search
import TextIndex

/// The passages of a database: words in a text index, vectors in bytes that are scanned in memory.
///
/// The database is the record. What the text index has is written in the same transaction as the passages; files of it
/// that are damaged or gone are noticed before an answer is made of them, and built again.
///
/// Make one for a process and share it: it keeps the index open, and the vectors in memory, a byte a number.
package struct PassageRepository: PassageIndex {
    let database: SQLiteDatabase
    let vectors = VectorCache()
    let columns = ColumnCache()
    let index: TextIndexCache
    let keeper: TextIndexKeeper
    private let report: @Sendable (String) -> Void

    /// - Parameters:
    ///   - directory: Where the text index's files are; made when it is not there.
    ///   - report: Is told when the index had to be mended.
    package init(
        _ database: SQLiteDatabase,
        directory: String,
        report: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.database = database
        self.report = report
        index = TextIndexCache(folder: directory)
        keeper = TextIndexKeeper(database, folder: directory, cache: index)
    }

    /// Indexes the passages that an earlier release, or a process that was killed, has left out of the text index.
    ///
    /// - Parameter progress: Called with the number of passages still to be indexed.
    /// - Throws: `Failure` with a `storage_…` code.
    package func prepare(progress: @Sendable (Int) -> Void = { _ in }) async throws {
        try await sketchDocuments()
        guard try await keeper.isIncomplete() else { return }
        do {
            _ = try await keeper.complete(progress: progress)
        } catch let error as SegmentError {
            throw Failure(index: error)
        }
    }

    /// Looks for the near duplicates of documents that an earlier release has read.
    func sketchDocuments() async throws {
        let numbers = try await database.read { database in
            try Int64.fetchAll(
                database,
                sql: """
                    SELECT document FROM passage_ranges WHERE document NOT IN (SELECT document FROM document_sketches)
                    ORDER BY document
                    """
            )
        }
        for number in numbers { try await database.write { try NearDuplicateTable.save(number, in: $0) } }
    }

    package func replace(_ passages: [Passage], of document: DocumentID) async throws {
        let shingles = NearDuplicateTable.text(passages.map(\.text))
        let neighbours = try await database.read { database in
            try DocumentRow.number(of: document, in: database).map {
                try NearDuplicateTable.neighbours(of: shingles, except: $0, in: database)
            } ?? NearDuplicateTable.Neighbours()
        }
        try await mending {
            try await database.write { database in
                guard let number = try DocumentRow.number(of: document, in: database) else {
                    throw Failure(
                        code: "document_not_found",
                        message: "There is no document '\(document)'; its passages are not indexed."
                    )
                }
                try database.execute(sql: "DELETE FROM passages WHERE document = ?", arguments: [number])
                let ids = try PassageRow.insert(passages, of: number, in: database)
                try keeper.add(zip(ids, passages).map(PassageFields.document), in: database)
                try NearDuplicateTable.save(shingles, neighbours, of: number, in: database)
            }
        }
        do {
            try await keeper.mergeWhileDue()
        } catch let error as SegmentError {
            // The passages are kept, and found; a merge that fails is tried again with the next document.
            report("Segments of the text index could not be merged: \(error)")
        }
    }

    package func remove(_ document: DocumentID) async throws {
        try await database.write { database in
            guard let number = try DocumentRow.number(of: document, in: database) else { return }
            try database.execute(sql: "DELETE FROM passages WHERE document = ?", arguments: [number])
            try NearDuplicateTable.remove(number, in: database)
        }
    }

    /// Does work that reads the text index; when it finds the index damaged, it has it mended and does the work again.
    func mending<Value: Sendable>(_ work: @Sendable () async throws -> Value) async throws -> Value {
        do {
            return try await work()
        } catch is SegmentError {
            // A file that is gone may have been merged with others since: the newest state is tried first.
        }
        do {
            do {
                return try await work()
            } catch let error as SegmentError where error.isCured {
                report("\(error) It is built again from the stored passages.")
                let count = try await keeper.complete()
                report("The text index is whole again; \(count) passages were indexed.")
                return try await work()
            }
        } catch let error as SegmentError {
            throw Failure(index: error)
        }
    }

    package func candidates(_ ids: [Int64]) async throws -> [Candidate] {
        try await database.read { database in
            let request: SQLRequest<Row> = "SELECT * FROM passages WHERE id IN \(ids) ORDER BY id"
            let rows = try request.fetchAll(database)
            let records = try Self.records(Set(rows.map { $0["document"] as Int64 }), in: database)
            return try rows.compactMap { row in
                guard let record = records[row["document"]] else { return nil }
                let passage = try PassageRow.passage(from: row, of: record.id)
                return Candidate(passageID: row["id"], passage: passage, record: record)
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
            // A changed vector gets a new sequence, so that everyone who has read the old one reads it again.
            let deletion = try database.cachedStatement(sql: "DELETE FROM passage_vectors WHERE passage = ?")
            let insertion = try database.cachedStatement(
                sql: "INSERT INTO passage_vectors (passage, scale, codes) SELECT id, ?, ? FROM passages WHERE id = ?"
            )
            let completion = try database.cachedStatement(sql: "DELETE FROM passages_pending WHERE passage = ?")
            for (id, vector) in vectors.sorted(by: { $0.key < $1.key }) {
                let quantized = QuantizedVector(vector)
                try deletion.execute(arguments: [id])
                try insertion.execute(arguments: [quantized.scale, quantized.data, id])
                try completion.execute(arguments: [id])
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
