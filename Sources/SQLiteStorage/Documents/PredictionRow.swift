import Documents
import GRDB

/// How a prediction is written.
enum PredictionRow {
    /// Writes the prediction and returns its short key.
    static func insert(_ prediction: Prediction, at time: Double, in database: Database) throws -> Int64 {
        try database.execute(
            sql: """
                INSERT INTO predictions (
                    id, document_id, class, confidence, probabilities, model_name, model_version, milliseconds,
                    explanation, created_at
                ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                prediction.id, prediction.documentID?.digest, prediction.documentClass.rawValue, prediction.confidence,
                try JSONColumn.text(prediction.probabilities), prediction.model.name, prediction.model.version,
                prediction.milliseconds, try JSONColumn.text(prediction.explanation), time,
            ]
        )
        return database.lastInsertedRowID
    }
}
