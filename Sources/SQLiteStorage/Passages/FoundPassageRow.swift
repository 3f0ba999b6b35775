import Documents
import GRDB
import Search

/// What ranking asks of passages and their documents.
enum FoundPassageRow {
    /// A document with what a ranking may count of it.
    private typealias Source = (id: DocumentID, signals: DocumentSignals)

    /// The passages of these scores in ascending order, and their documents by their short keys; those that are gone are
    /// left out.
    ///
    /// Hundreds of passages come from a few documents: each of these is read once.
    static func passages(
        _ scores: [Int64: Legs.Score],
        in database: Database
    ) throws -> (passages: [FoundPassage], documents: [Int64: DocumentID]) {
        let places = try database.cachedStatement(
            sql: "SELECT id, document FROM passages WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"
        )
        let rows = try Row.fetchCursor(places, arguments: [NumberList.text(scores.keys.sorted())])
        var found: [(passage: Int64, document: Int64)] = []
        while let row = try rows.next() { found.append((row[0], row[1])) }
        let sources = try sources(Set(found.map(\.document)), in: database)
        let passages: [FoundPassage] = found.compactMap { passage, document in
            guard let score = scores[passage], let source = sources[document] else { return nil }
            return FoundPassage(
                passageID: passage,
                documentID: source.id,
                bm25: score.bm25,
                cosine: score.cosine,
                document: source.signals
            )
        }
        return (passages, sources.mapValues(\.id))
    }

    private static func sources(_ numbers: Set<Int64>, in database: Database) throws -> [Int64: Source] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT documents.number, documents.id, predictions.class, predictions.confidence, documents.date,
                    documents.text_confidence, documents.page_count, documents.word_count
                FROM documents LEFT JOIN predictions ON predictions.number = documents.prediction
                WHERE documents.number IN (SELECT value FROM json_each(?))
                """
        )
        let rows = try Row.fetchCursor(statement, arguments: [NumberList.text(numbers.sorted())])
        var sources: [Int64: Source] = [:]
        while let row = try rows.next() {
            let signals = DocumentSignals(
                documentClass: (row[2] as String?).map(DocumentClass.init(rawValue:)),
                classConfidence: row[3],
                date: row[4],
                textConfidence: row[5],
                pageCount: row[6],
                wordCount: row[7]
            )
            sources[row[0]] = (try DocumentRow.id(row[1]), signals)
        }
        return sources
    }
}
