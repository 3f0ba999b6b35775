import GRDB
package import Serving

/// The traffic that the log of predictions remembers.
package struct RecordedTrafficRepository: RecordedTraffic {
    private let database: SQLiteDatabase

    package init(_ database: SQLiteDatabase) { self.database = database }

    package func requests(
        at endpoint: String,
        newcomer: Int?,
        behind cursor: TrafficCursor,
        limit: Int
    ) async throws -> (requests: [RehearsedRequest], TrafficCursor) {
        try await database.read { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT p.number, p.at, p.unit, p.class, p.confidence, p.seconds,
                        s.number IS NOT NULL AS is_shadowed, s.class AS shadow_class,
                        s.confidence AS shadow_confidence, s.seconds AS shadow_seconds,
                        (\(KnownTruth.label(of: "p.id"))) AS truth
                    FROM prediction_log p
                    LEFT JOIN prediction_log s ON s.shadow_of = p.id AND s.version = :newcomer
                    WHERE p.endpoint = :endpoint AND p.shadow_of IS NULL AND (p.at, p.number) > (:time, :number)
                    ORDER BY p.at, p.number LIMIT :limit
                    """,
                arguments: [
                    "endpoint": endpoint, "newcomer": newcomer, "time": cursor.time, "number": cursor.number,
                    "limit": limit,
                ]
            )
            let end = rows.last.map { TrafficCursor(time: $0["at"], number: $0["number"]) }
            return (rows.map(Self.request), end ?? cursor)
        }
    }

    private static func request(_ row: Row) -> RehearsedRequest {
        let stable = answer(row, "")
        return RehearsedRequest(
            time: row["at"],
            unit: String(UInt64(bitPattern: row["unit"]), radix: 16),
            stable: stable,
            canary: row["is_shadowed"] ? answer(row, "shadow_") : stable
        )
    }

    private static func answer(_ row: Row, _ prefix: String) -> RehearsedRequest.Answer {
        guard let label = row["\(prefix)class"] as String? else { return RehearsedRequest.Answer(.failed) }
        return RehearsedRequest.Answer(
            .answered(
                label: label,
                confidence: row["\(prefix)confidence"],
                milliseconds: 1_000 * row["\(prefix)seconds"]
            ),
            isRight: (row["truth"] as String?).map { $0 == label }
        )
    }
}
