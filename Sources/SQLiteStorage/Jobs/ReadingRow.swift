import Documents
import GRDB

/// How what was read from a document is written.
enum ReadingRow {
    /// Writes pages, features and prediction, and makes the document ready.
    static func write(_ reading: Reading, to document: Int64, at time: Double, in database: Database) throws {
        let prediction = try reading.prediction.map { try PredictionRow.insert($0, at: time, in: database) }
        try database.execute(
            sql: """
                UPDATE documents SET status = 'ready', file_type = :type, page_count = :pages, word_count = :words,
                    text_confidence = :confidence, date = :date, details = :details, prediction = :prediction
                WHERE number = :document
                """,
            arguments: [
                "type": reading.document.fileType.rawValue,
                "pages": reading.document.pages.count,
                "words": reading.document.wordCount,
                // A mean of ones may round to a little more than one.
                "confidence": reading.document.confidence.map { min(max($0, 0), 1) },
                "date": reading.date,
                "details": try JSONColumn.text(DocumentDetails(of: reading.document)),
                "prediction": prediction,
                "document": document,
            ]
        )
        try write(reading.document.pages, to: document, in: database)
        try write(reading.features, to: document, in: database)
    }

    private static func write(_ pages: [Page], to document: Int64, in database: Database) throws {
        try database.execute(sql: "DELETE FROM pages WHERE document = ?", arguments: [document])
        let insertion = try database.cachedStatement(
            sql: "INSERT INTO pages (document, number, content) VALUES (?, ?, ?)"
        )
        for page in pages {
            try insertion.execute(arguments: [document, page.number, try PageCodec.data(of: page)])
        }
    }

    private static func write(_ features: FeatureRecord, to document: Int64, in database: Database) throws {
        var record = features
        record.contentEmbedding = nil
        try database.execute(
            sql: "INSERT OR REPLACE INTO features (document, record, content_embedding) VALUES (?, ?, ?)",
            arguments: [document, try JSONColumn.text(record), features.contentEmbedding.map(VectorBlob.data)]
        )
    }
}
