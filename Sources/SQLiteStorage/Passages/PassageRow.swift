import Documents
import Foundation
import GRDB
import Search
import TextIndex

/// How a passage is written and read.
enum PassageRow {
    /// Writes the passages and returns their ids, which follow each other.
    static func insert(_ passages: [Passage], of document: Int64, in database: Database) throws -> [Int64] {
        let insertion = try database.cachedStatement(
            sql: """
                INSERT INTO passages (
                    document, ordinal, page, span_start, span_end, heading, context, header, text, boxes, path, facts,
                    exact
                ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        )
        var ids: [Int64] = []
        for passage in passages {
            try insertion.execute(
                arguments: [
                    document, passage.ordinal, passage.page, passage.span.start, passage.span.end, passage.heading,
                    passage.context, passage.header, passage.text, BoxesCodec.data(of: passage.boxes),
                    passage.path.joined(separator: "\n"), passage.facts, passage.exact.joined(separator: "\n"),
                ]
            )
            ids.append(database.lastInsertedRowID)
        }
        if let first = ids.first, let last = ids.last {
            try database.execute(
                sql: "INSERT INTO passage_ranges VALUES (?, ?, ?)",
                arguments: [document, first, last]
            )
        }
        return ids
    }

    /// The passages of those ids as the text index takes them, ascending; ids that are gone are passed over.
    static func indexDocuments(_ ids: [Int64], in database: Database) throws -> [IndexDocument] {
        guard let first = ids.first, let last = ids.last else { return [] }
        let wanted = Set(ids)
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT id, heading, path, context, facts, exact, text FROM passages
                WHERE id BETWEEN ? AND ? ORDER BY id
                """,
            arguments: [first, last]
        )
        var documents: [IndexDocument] = []
        while let row = try rows.next() {
            guard wanted.contains(row["id"]) else { continue }
            documents.append(
                PassageFields.document(
                    row["id"],
                    PassageFields.Texts(
                        header: row["context"],
                        heading: row["path"] as String == "" ? row["heading"] ?? "" : row["path"],
                        body: row["text"],
                        facts: row["facts"],
                        exact: lines(row["exact"])
                    )
                )
            )
        }
        return documents
    }

    /// The ids of all passages but those that `known` has; both ascend.
    static func ids(without known: [Int64], in database: Database) throws -> [Int64] {
        var (next, missing) = (known.makeIterator(), [Int64]())
        var candidate = next.next()
        let ids = try Int64.fetchCursor(database, sql: "SELECT id FROM passages ORDER BY id")
        while let id = try ids.next() {
            while let current = candidate, current < id { candidate = next.next() }
            if candidate != id { missing.append(id) }
        }
        return missing
    }

    private static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }

    static func passage(from row: Row, of document: DocumentID) throws -> Passage {
        Passage(
            documentID: document,
            ordinal: row["ordinal"],
            page: row["page"],
            // The table checks that spans run forwards.
            span: TextSpan(row["span_start"], row["span_end"]),
            heading: row["heading"],
            path: lines(row["path"]),
            context: row["context"],
            facts: row["facts"],
            exact: lines(row["exact"]),
            text: row["text"],
            boxes: try BoxesCodec.boxes(from: row["boxes"] as Data)
        )
    }
}
