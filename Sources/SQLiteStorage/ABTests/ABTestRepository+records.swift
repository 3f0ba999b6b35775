package import ABTesting
import GRDB

/// Taking in.
extension ABTestRepository {
    package func expose(_ exposures: [Exposure], in test: String) async throws {
        try await database.write { database in
            let row = try ABTestRow.existing(test, in: database)
            let places = Dictionary(
                uniqueKeysWithValues: row.test.plan.variants.enumerated().map { ($0.element.name, $0.offset) }
            )
            var units = row.units
            for exposure in exposures {
                guard let variant = places[exposure.variant] else {
                    throw ABTestError.unknownVariant(exposure.variant, known: places.keys.sorted())
                }
                if try Self.expose(exposure, variant, of: row.number, in: database) { units += 1 }
            }
            guard units <= ABTestLimits.units else { throw ABTestError.tooManyUnits(test, limit: ABTestLimits.units) }
            try database.execute(
                sql: "UPDATE ab_tests SET units = ? WHERE number = ?",
                arguments: [units, row.number]
            )
        }
    }

    /// Whether the unit is new.
    private static func expose(
        _ exposure: Exposure,
        _ variant: Int,
        of test: Int64,
        in database: Database
    ) throws -> Bool {
        let insertion = try database.cachedStatement(
            sql: """
                INSERT INTO ab_exposures (test, unit, variant, prediction, slice, exposed_at) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """
        )
        try insertion.execute(
            arguments: [test, exposure.unit, variant, exposure.prediction, exposure.slice, exposure.time]
        )
        if database.changesCount > 0 { return true }
        let mark = try database.cachedStatement(
            sql: "UPDATE ab_exposures SET is_mixed = 1 WHERE test = ? AND unit = ? AND variant <> ?"
        )
        try mark.execute(arguments: [test, exposure.unit, variant])
        return false
    }

    package func record(_ outcomes: [ABTesting.Outcome], of test: String) async throws {
        try await database.write { database in
            let row = try ABTestRow.existing(test, in: database)
            guard row.writes + outcomes.count <= ABTestLimits.outcomes else {
                throw ABTestError.tooManyOutcomes(test, limit: ABTestLimits.outcomes)
            }
            let statement = try database.cachedStatement(
                sql: """
                    INSERT OR REPLACE INTO ab_outcomes (test, metric, unit, is_history, measured_at, value)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """
            )
            for outcome in outcomes {
                try statement.execute(
                    arguments: [
                        row.number, outcome.metric, outcome.unit, outcome.isHistory, outcome.time, outcome.value,
                    ]
                )
            }
            try database.execute(
                sql: "UPDATE ab_tests SET writes = writes + ? WHERE number = ?",
                arguments: [outcomes.count, row.number]
            )
        }
    }
}
