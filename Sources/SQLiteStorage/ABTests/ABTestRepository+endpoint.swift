package import ABTesting
import GRDB

/// Units that an endpoint has answered.
extension ABTestRepository {
    package func exposeAnswered(in test: ABTest, limit: Int) async throws -> Int {
        guard !test.plan.endpoint.isEmpty, let start = test.startedAt else { return 0 }
        return try await database.write { database in
            let row = try ABTestRow.existing(test.plan.name, in: database)
            let cursor = try Int64.fetchOne(
                database,
                sql: "SELECT prediction FROM ab_test_cursors WHERE test = ?",
                arguments: [row.number]
            )
            let predictions = try Row.fetchAll(
                database,
                sql: """
                    SELECT number, id, at, version, weight, unit FROM prediction_log
                    WHERE number > :cursor AND endpoint = :endpoint AND at BETWEEN :start AND :end
                        AND role IN ('stable', 'canary')
                    ORDER BY number LIMIT :limit
                    """,
                arguments: [
                    "cursor": cursor ?? 0, "endpoint": test.plan.endpoint, "start": start,
                    "end": test.stoppedAt ?? .greatestFiniteMagnitude, "limit": max(0, limit),
                ]
            )
            guard let last = predictions.last else { return 0 }
            let added = try Self.expose(predictions, in: row, of: database)
            let units = row.units + added
            guard units <= ABTestLimits.units else {
                throw ABTestError.tooManyUnits(test.plan.name, limit: ABTestLimits.units)
            }
            try database.execute(
                sql: "UPDATE ab_tests SET units = ? WHERE number = ?",
                arguments: [units, row.number]
            )
            try database.execute(
                sql: "INSERT OR REPLACE INTO ab_test_cursors (test, prediction) VALUES (?, ?)",
                arguments: [row.number, last["number"] as Int64]
            )
            return predictions.count
        }
    }

    /// - Returns: How many units are new.
    private static func expose(_ predictions: [Row], in row: ABTestRow, of database: Database) throws -> Int {
        let places = Dictionary(
            row.test.plan.variants.enumerated().compactMap { place, variant in variant.version.map { ($0, place) } },
            uniquingKeysWith: { first, _ in first }
        )
        var added = 0
        for prediction in predictions {
            guard let variant = places[prediction["version"]],
                row.test.plan.variants[variant].weight == prediction["weight"] as Int
            else { continue }
            let unit = String(UInt64(bitPattern: prediction["unit"] as Int64), radix: 16)
            try database.cachedStatement(sql: insertion).execute(
                arguments: [row.number, unit, variant, prediction["id"] as String, prediction["at"] as Double]
            )
            if database.changesCount > 0 {
                added += 1
                continue
            }
            try database.cachedStatement(sql: mark).execute(arguments: [row.number, unit, variant])
        }
        return added
    }
}

private let insertion = """
    INSERT INTO ab_exposures (test, unit, variant, prediction, slice, exposed_at) VALUES (?, ?, ?, ?, '', ?)
    ON CONFLICT DO NOTHING
    """

/// A unit whose newcomer failed is answered by the version beside it: it keeps the variant whose failure it is.
private let mark = """
    UPDATE ab_exposures SET is_mixed = 1 WHERE test = ? AND unit = ? AND variant <> ? AND NOT EXISTS (
        SELECT 1 FROM prediction_log WHERE prediction_log.id = ab_exposures.prediction AND failure IS NOT NULL
    )
    """
