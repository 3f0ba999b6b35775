import Documents
import Foundation
import GRDB
import Search

/// How a passage is written and read.
enum PassageRow {
    static func insert(_ passages: [Passage], of document: Int64, in database: Database) throws {
        let insertion = try database.cachedStatement(
            sql: """
                INSERT INTO passages (
                    document, ordinal, page, span_start, span_end, heading, context, header, text, boxes
                ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        )
        for passage in passages {
            try insertion.execute(
                arguments: [
                    document, passage.ordinal, passage.page, passage.span.start, passage.span.end, passage.heading,
                    passage.context, passage.header, passage.text, BoxesCodec.data(of: passage.boxes),
                ]
            )
        }
    }

    static func passage(from row: Row, of document: DocumentID) throws -> Passage {
        Passage(
            documentID: document,
            ordinal: row["ordinal"],
            page: row["page"],
            // The table checks that spans run forwards.
            span: TextSpan(row["span_start"], row["span_end"]),
            heading: row["heading"],
            context: row["context"],
            text: row["text"],
            boxes: try BoxesCodec.boxes(from: row["boxes"] as Data)
        )
    }
}
