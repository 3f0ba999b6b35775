import GRDB
import Mathematics
package import Monitoring

/// The feedback of a database.
package struct FeedbackRepository: FeedbackStore {
    private let database: SQLiteDatabase

    package init(_ database: SQLiteDatabase) { self.database = database }

    package func keep(_ feedback: [Feedback]) async throws {
        try await database.write { database in
            for entry in feedback {
                try Self.keep(entry, in: database)
                if case .label(let label) = entry.content { try Self.review(entry, as: label, in: database) }
            }
        }
    }

    package func unmatched() async throws -> Int {
        try await database.read { database in
            try Int.fetchOne(
                database,
                sql: """
                    SELECT count(*) FROM feedback \(KnownPrediction.joined(by: "feedback.prediction"))
                    WHERE \(KnownPrediction.model) IS NULL
                    """
            ) ?? 0
        }
    }

    package func summaries() async throws -> [FeedbackSummary] {
        try await database.read { database in
            let outcomes = try Self.outcomes(in: database)
            return try Row.fetchAll(database, sql: latest).map { row in
                let (model, version): (String, Int) = (row["model_name"], row["model_version"])
                return FeedbackSummary(
                    model: model,
                    version: version,
                    labels: Rate(row["hits"], of: row["labels"]),
                    ratings: row["ratings"],
                    meanRating: row["mean_rating"],
                    outcomes: outcomes["\(model):\(version)"] ?? [:],
                    latest: row["latest"]
                )
            }
        }
    }

    private static func keep(_ feedback: Feedback, in database: Database) throws {
        let (kind, name, label, value): (String, String, String?, Double?) =
            switch feedback.content {
            case .label(let label): ("label", "", label, nil)
            case .rating(let rating): ("rating", "", nil, Double(rating))
            case .outcome(let name, let value): ("outcome", name, nil, value)
            }
        try database.execute(
            sql: """
                INSERT INTO feedback (prediction, kind, name, source, label, value, said_at) VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET label = excluded.label, value = excluded.value, said_at = excluded.said_at
                    WHERE excluded.said_at >= feedback.said_at
                """,
            arguments: [feedback.prediction, kind, name, feedback.source, label, value, feedback.time]
        )
    }

    private static func review(_ feedback: Feedback, as label: String, in database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO reviews (document, class, reviewer, reviewed_at)
                SELECT documents.number, ?, ?, ? FROM predictions
                JOIN documents ON documents.id = predictions.document_id WHERE predictions.id = ?
                ON CONFLICT DO UPDATE
                    SET class = excluded.class, reviewer = excluded.reviewer, reviewed_at = excluded.reviewed_at
                    WHERE excluded.reviewed_at >= reviews.reviewed_at
                """,
            arguments: [label, feedback.source, feedback.time, feedback.prediction]
        )
    }

    /// By version, then by name.
    private static func outcomes(in database: Database) throws -> [String: [String: FeedbackSummary.Outcome]] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT \(KnownPrediction.model) AS model_name, \(KnownPrediction.version) AS model_version, name,
                    sum(value) AS total, count(*) AS count
                FROM feedback \(KnownPrediction.joined(by: "feedback.prediction"))
                WHERE kind = 'outcome' AND \(KnownPrediction.model) IS NOT NULL GROUP BY 1, 2, name
                """
        )
        return rows.reduce(into: [:]) { result, row in
            let (model, version, name): (String, Int, String) = (row["model_name"], row["model_version"], row["name"])
            result["\(model):\(version)", default: [:]][name] = .init(total: row["total"], count: row["count"])
        }
    }
}

/// SQLite takes a bare column from the row that holds the maximum: the latest label and rating of each prediction.
private let latest = """
    WITH latest AS (
        SELECT prediction, kind, label, value, max(said_at) AS said_at FROM feedback GROUP BY prediction, kind
    )
    SELECT \(KnownPrediction.model) AS model_name, \(KnownPrediction.version) AS model_version,
        count(*) FILTER (WHERE kind = 'label') AS labels,
        count(*) FILTER (WHERE kind = 'label' AND label = \(KnownPrediction.label)) AS hits,
        count(*) FILTER (WHERE kind = 'rating') AS ratings,
        avg(value) FILTER (WHERE kind = 'rating') AS mean_rating,
        max(said_at) AS latest
    FROM latest \(KnownPrediction.joined(by: "latest.prediction"))
    WHERE \(KnownPrediction.model) IS NOT NULL
    GROUP BY 1, 2 ORDER BY 1, 2 DESC
    """
