import Documents
import GRDB
import Search

/// What ranking asks of passages and their documents.
enum FoundPassageRow {
    /// The passages of these scores in ascending order; those that are gone are left out.
    static func passages(_ scores: [Int64: Legs.Score], in database: Database) throws -> [FoundPassage] {
        let request: SQLRequest<Row> = """
            SELECT passages.id AS passage, documents.id, documents.date, documents.text_confidence, documents.page_count,
                documents.word_count, predictions.class, predictions.confidence
            FROM passages JOIN documents ON documents.number = passages.document
            LEFT JOIN predictions ON predictions.number = documents.prediction
            WHERE passages.id IN \(scores.keys.sorted()) ORDER BY passages.id
            """
        return try request.fetchAll(database).compactMap { row in
            guard let score = scores[row["passage"]] else { return nil }
            return FoundPassage(
                passageID: row["passage"],
                documentID: try DocumentRow.id(row["id"]),
                bm25: score.bm25,
                cosine: score.cosine,
                document: DocumentSignals(
                    documentClass: (row["class"] as String?).map(DocumentClass.init(rawValue:)),
                    classConfidence: row["confidence"],
                    date: row["date"],
                    textConfidence: row["text_confidence"],
                    pageCount: row["page_count"],
                    wordCount: row["word_count"]
                )
            )
        }
    }
}
