import Documents
import GRDB

/// How a row of `documents`, joined with its prediction, becomes a record.
enum DocumentRow {
    /// A query for records, to be followed by a `WHERE` on `documents` or `predictions`.
    static let query = """
        SELECT documents.*, parents.id AS parent_id,
            predictions.id AS prediction_id, predictions.document_id AS prediction_document, predictions.class,
            predictions.confidence, predictions.probabilities, predictions.model_name, predictions.model_version,
            predictions.milliseconds, predictions.explanation, reviews.class AS reviewed_class
        FROM documents
        LEFT JOIN documents AS parents ON parents.number = documents.parent
        LEFT JOIN predictions ON predictions.number = documents.prediction
        LEFT JOIN reviews ON reviews.document = documents.number
        """

    /// The record of that identity, or nil.
    static func record(of id: DocumentID, in database: Database) throws -> DocumentRecord? {
        // To prepare so long a statement costs more than the row.
        let statement = try database.cachedStatement(sql: "\(query) WHERE documents.id = ?")
        return try Row.fetchOne(statement, arguments: [id.digest]).map(record)
    }

    /// The short key of the document of that identity, or nil.
    static func number(of id: DocumentID, in database: Database) throws -> Int64? {
        try Int64.fetchOne(database, sql: "SELECT number FROM documents WHERE id = ?", arguments: [id.digest])
    }

    static func record(from row: Row) throws -> DocumentRecord {
        var record = DocumentRecord(
            id: try id(row["id"]),
            name: row["name"],
            status: try value(row["status"], name: "document status"),
            byteCount: row["byte_count"],
            addedAt: row["added_at"],
            parentID: try (row["parent_id"] as String?).map(id)
        )
        record.fileType = try (row["file_type"] as String?).map { try value($0, name: "file type") }
        record.pageCount = row["page_count"]
        record.wordCount = row["word_count"]
        record.textConfidence = row["text_confidence"]
        record.date = row["date"]
        record.failure = failure(from: row)
        record.prediction = try prediction(from: row)
        record.reviewedClass = (row["reviewed_class"] as String?).map(DocumentClass.init(rawValue:))
        return record
    }

    /// The failure of a document or a job, or nil.
    static func failure(from row: Row) -> Failure? {
        guard let code = row["failure_code"] as String?, let message = row["failure_message"] as String? else {
            return nil
        }
        return Failure(code: code, message: message)
    }

    /// The identity that a column holds.
    static func id(_ text: String) throws -> DocumentID {
        guard let id = DocumentID(text) else { throw Failure.corrupt("document id '\(text)'") }
        return id
    }

    /// The case that a column names.
    static func value<Value: RawRepresentable<String>>(_ text: String, name: String) throws -> Value {
        guard let value = Value(rawValue: text) else { throw Failure.corrupt("\(name) '\(text)'") }
        return value
    }

    static func prediction(from row: Row) throws -> Prediction? {
        guard let id = row["prediction_id"] as String? else { return nil }
        return Prediction(
            id: id,
            documentID: try (row["prediction_document"] as String?).map(Self.id),
            documentClass: DocumentClass(rawValue: row["class"]),
            confidence: row["confidence"],
            probabilities: try JSONColumn.value([String: Double].self, from: row["probabilities"], name: "prediction"),
            model: Prediction.Model(name: row["model_name"], version: row["model_version"]),
            milliseconds: row["milliseconds"],
            explanation: try JSONColumn.value(
                [Prediction.Contribution].self,
                from: row["explanation"],
                name: "prediction"
            )
        )
    }
}
