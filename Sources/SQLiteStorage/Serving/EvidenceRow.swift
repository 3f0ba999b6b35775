import GRDB
import Serving

/// Reads what the versions of a rollout said from the predictions, and whether they were right from the reviews.
enum EvidenceRow {
    /// A cursor behind all that there is.
    static func start(in database: Database) throws -> EvidenceCursor {
        var cursor = EvidenceCursor()
        cursor.prediction = try Int64.fetchOne(database, sql: "SELECT max(number) FROM predictions") ?? 0
        cursor.stepStart = cursor.prediction
        let latest = try Row.fetchOne(
            database,
            sql: "SELECT reviewed_at, document FROM reviews ORDER BY reviewed_at DESC, document DESC LIMIT 1"
        )
        if let latest { (cursor.reviewedAt, cursor.reviewedDocument) = (latest[0], latest[1]) }
        return cursor
    }

    /// What was predicted behind the cursor, which moves on.
    static func predictions(
        _ rollout: Rollout,
        _ cursor: inout EvidenceCursor,
        limit: Int,
        in database: Database
    ) throws -> [Observation] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT p.number, p.model_version, p.class, p.confidence, p.milliseconds,
                    p.document_id IS NOT NULL AND NOT EXISTS (
                        SELECT 1 FROM predictions o WHERE o.document_id = p.document_id
                            AND o.number > :step AND o.number < p.number AND o.model_name = p.model_name
                    ) AS is_first
                FROM predictions p
                WHERE p.model_name = :model AND p.number > :cursor AND p.model_version IN (:stable, :canary)
                ORDER BY p.number LIMIT :limit
                """,
            arguments: [
                "model": rollout.model, "cursor": cursor.prediction, "stable": rollout.stable,
                "canary": rollout.canary, "limit": limit, "step": cursor.stepStart,
            ]
        )
        if let last = rows.last { cursor.prediction = last["number"] }
        return rows.map { row in
            Observation(
                isCanary: row["model_version"] == rollout.canary,
                .answered(label: row["class"], confidence: row["confidence"], milliseconds: row["milliseconds"]),
                isFirstOfUnit: row["is_first"]
            )
        }
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
                SELECT r.reviewed_at, r.document, p.number, p.model_version, p.class = r.class AS is_right,
                    p.model_name = :model AS is_ours
                FROM reviews r JOIN documents d ON d.number = r.document
                LEFT JOIN predictions p ON p.number = d.prediction
                WHERE (r.reviewed_at, r.document) > (:time, :document)
                ORDER BY r.reviewed_at, r.document LIMIT :limit
                """,
            arguments: [
                "model": rollout.model, "time": cursor.reviewedAt, "document": cursor.reviewedDocument,
                "limit": limit,
            ]
        )
        if let last = rows.last { (cursor.reviewedAt, cursor.reviewedDocument) = (last[0], last[1]) }
        return rows.compactMap { row in
            guard let number = row["number"] as Int64?, number > cursor.stepStart, row["is_ours"],
                [rollout.stable, rollout.canary].contains(row["model_version"])
            else { return nil }
            return Observation(
                isCanary: row["model_version"] == rollout.canary,
                .reviewed(isRight: row["is_right"])
            )
        }
    }
}
