import GRDB
import Serving

/// Reads what the versions of a rollout said from the log of predictions, and whether they were right from the reviews.
enum EvidenceRow {
    /// A cursor behind all that there is.
    static func start(in database: Database) throws -> EvidenceCursor {
        var cursor = EvidenceCursor()
        cursor.prediction = try Int64.fetchOne(database, sql: "SELECT max(number) FROM prediction_log") ?? 0
        cursor.stepStart = cursor.prediction
        let latest = try Row.fetchOne(
            database,
            sql: "SELECT reviewed_at, document FROM reviews ORDER BY reviewed_at DESC, document DESC LIMIT 1"
        )
        if let latest { (cursor.reviewedAt, cursor.reviewedDocument) = (latest[0], latest[1]) }
        return cursor
    }

    /// What was predicted behind the cursor, which moves on, with traffic shared as in the rollout's step: a server that has
    /// not yet seen that split still answers by the one before.
    static func predictions(
        _ rollout: Rollout,
        _ cursor: inout EvidenceCursor,
        limit: Int,
        in database: Database
    ) throws -> [Observation] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT p.number, p.role, p.class, p.confidence, p.seconds,
                    NOT EXISTS (
                        SELECT 1 FROM prediction_log o WHERE o.unit = p.unit AND o.number > :step
                            AND o.number < p.number AND o.endpoint = p.endpoint AND \(share(of: "o"))
                    ) AS is_first
                FROM prediction_log p
                WHERE p.endpoint = :endpoint AND p.number > :cursor AND p.version IN (:stable, :canary)
                    AND \(share(of: "p"))
                ORDER BY p.number LIMIT :limit
                """,
            arguments: [
                "endpoint": rollout.endpoint, "cursor": cursor.prediction, "stable": rollout.stable,
                "canary": rollout.canary, "limit": limit, "step": cursor.stepStart,
                "weight": rollout.weight, "rest": TrafficSplit.whole - rollout.weight,
            ]
        )
        if let last = rows.last { cursor.prediction = last["number"] }
        return rows.map { row in
            Observation(isCanary: row["role"] == "canary", kind(of: row), isFirstOfUnit: row["is_first"])
        }
    }

    /// Whether a prediction was shared out by the step's weights.
    private static func share(of table: String) -> String {
        "((\(table).role = 'canary' AND \(table).weight = :weight) OR (\(table).role = 'stable' AND \(table).weight = :rest))"
    }

    /// What was answered in the rollout's step, the latest first.
    static func answers(_ rollout: Rollout, limit: Int, in database: Database) throws -> [SketchedAnswer] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT role, class, confidence, seconds, text_bytes, text_confidence, novelty FROM prediction_log
                WHERE endpoint = :endpoint AND number > :step AND role IN ('stable', 'canary')
                    AND version IN (:stable, :canary)
                ORDER BY number DESC LIMIT :limit
                """,
            arguments: [
                "endpoint": rollout.endpoint, "step": rollout.cursor.stepStart, "stable": rollout.stable,
                "canary": rollout.canary, "limit": limit,
            ]
        ).map { row in
            SketchedAnswer(
                isCanary: row["role"] == "canary",
                label: row["class"],
                confidence: row["confidence"],
                milliseconds: 1_000 * row["seconds"],
                sketch: .init(
                    textBytes: row["text_bytes"],
                    textConfidence: row["text_confidence"],
                    novelty: row["novelty"]
                )
            )
        }
    }

    private static func kind(of row: Row) -> Observation.Kind {
        guard let label = row["class"] as String? else { return .failed }
        return .answered(label: label, confidence: row["confidence"], milliseconds: 1_000 * row["seconds"])
    }

    /// What was reviewed behind the cursor, which moves on, of predictions of the step.
    static func reviews(
        _ rollout: Rollout,
        _ cursor: inout EvidenceCursor,
        limit: Int,
        in database: Database
    ) throws -> [Observation] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT r.reviewed_at, r.document, l.number, l.version, l.role, l.class = r.class AS is_right
                FROM reviews r JOIN documents d ON d.number = r.document
                LEFT JOIN predictions p ON p.number = d.prediction
                LEFT JOIN prediction_log l ON l.id = p.id AND l.endpoint = :endpoint
                WHERE (r.reviewed_at, r.document) > (:time, :document)
                ORDER BY r.reviewed_at, r.document LIMIT :limit
                """,
            arguments: [
                "endpoint": rollout.endpoint, "time": cursor.reviewedAt, "document": cursor.reviewedDocument,
                "limit": limit,
            ]
        )
        if let last = rows.last { (cursor.reviewedAt, cursor.reviewedDocument) = (last[0], last[1]) }
        return rows.compactMap { row in
            guard let number = row["number"] as Int64?, number > cursor.stepStart,
                let role = row["role"] as String?, ["stable", "canary"].contains(role),
                [rollout.stable, rollout.canary].contains(row["version"]),
                // What could not be answered was not wrong.
                let isRight = row["is_right"] as Bool?
            else { return nil }
            return Observation(isCanary: role == "canary", .reviewed(isRight: isRight))
        }
    }
}
