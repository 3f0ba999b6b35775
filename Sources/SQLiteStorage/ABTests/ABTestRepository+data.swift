package import ABTesting
import GRDB
import Monitoring

/// Telling.
extension ABTestRepository {
    package func exposed(in test: ABTest, until time: Double) async throws -> [Int] {
        try await database.read { database in
            let row = try ABTestRow.existing(test.plan.name, in: database)
            return try Self.counts(of: row, until: time, in: database).exposed
        }
    }

    package func data(of test: ABTest, until time: Double) async throws -> ABTestData {
        let worth: StatementArguments = [
            "minutes": value.minutesPerAnswer, "money": value.moneyPerMinute, "stake": value.moneyAtStake,
        ]
        return try await database.read { database in
            let row = try ABTestRow.existing(test.plan.name, in: database)
            let counts = try Self.counts(of: row, until: time, in: database)
            var data = ABTestData(exposed: counts.exposed, mixed: counts.mixed)
            for metric in row.test.plan.metrics {
                let arguments: StatementArguments = ["test": row.number, "until": time, "metric": metric.name]
                var values = try Self.values(outcomes, arguments, in: database)
                let isValue = metric.name == valueMetric
                values += try Self.values(
                    isValue ? valueOfPrediction : derived[metric.name] ?? toldByFeedback,
                    isValue ? arguments + worth : arguments,
                    in: database
                )
                data.values[metric.name] = values
            }
            return data
        }
    }

    private static func counts(
        of row: ABTestRow,
        until time: Double,
        in database: Database
    ) throws -> (exposed: [Int], mixed: Int) {
        var exposed = [Int](repeating: 0, count: row.test.plan.variants.count)
        var mixed = 0
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT variant, is_mixed, count(*) AS units FROM ab_exposures
                WHERE test = ? AND exposed_at <= ? GROUP BY variant, is_mixed
                """,
            arguments: [row.number, time]
        )
        while let count = try rows.next() {
            if count["is_mixed"] { mixed += count["units"] } else { exposed[count["variant"]] += count["units"] }
        }
        return (exposed, mixed)
    }

    private static func values(
        _ sql: String,
        _ arguments: StatementArguments,
        in database: Database
    ) throws -> [ABTestData.UnitValue] {
        var values: [ABTestData.UnitValue] = []
        let rows = try Row.fetchCursor(database, sql: sql, arguments: arguments)
        while let row = try rows.next() {
            values.append(
                .init(variant: row["variant"], value: row["value"], before: row["before"], slice: row["slice"])
            )
        }
        return values
    }
}

/// A unit's outcomes after it was exposed, as their mean, and the mean of those before the test.
private let outcomes = """
    SELECT variant, slice, avg(value) FILTER (WHERE is_history = 0) AS value,
        avg(value) FILTER (WHERE is_history = 1) AS before
    FROM ab_outcomes JOIN ab_exposures USING (test, unit)
    WHERE test = :test AND metric = :metric AND is_mixed = 0 AND exposed_at <= :until
        AND (is_history = 1 OR measured_at >= exposed_at)
    GROUP BY unit HAVING value IS NOT NULL
    """

/// By metric: what predictions tell of units of which no outcome does.
private let derived = [
    "latency": prediction(KnownPrediction.milliseconds, joining: ""),
    "errors": prediction("CAST(prediction_log.failure IS NOT NULL AS REAL)", joining: ""),
    "accuracy": prediction(
        "CAST(truth = \(KnownPrediction.label) AS REAL)",
        joining: "JOIN truths USING (prediction)"
    ),
    "user_satisfaction": prediction(
        "rating",
        joining: """
            JOIN (
                SELECT prediction, value AS rating, max(said_at) FROM feedback WHERE kind = 'rating' GROUP BY prediction
            ) USING (prediction)
            """
    ),
]

/// What feedback says under the metric's name.
private let toldByFeedback = prediction("told", joining: told(":metric", as: "told"))

/// The metric that a value model tells.
private let valueMetric = "value"

/// What was saved, less what a wrong answer costs, as `ValueModel` has it; of units of which it is known whether they were
/// answered rightly.
private let valueOfPrediction = prediction(
    """
    (coalesce(minutes, CASE WHEN truth = \(KnownPrediction.label) THEN :minutes ELSE 0.0 END) * :money
        - CASE WHEN truth = \(KnownPrediction.label) THEN 0.0 ELSE coalesce(stake, :stake) END)
    """,
    joining: """
        JOIN (SELECT prediction, truth FROM truths WHERE truth IS NOT NULL) USING (prediction)
        LEFT \(told("'\(ValueModel.minutesSaved)'", as: "minutes"))
        LEFT \(told("'\(ValueModel.amountAtStake)'", as: "stake"))
        """
)

/// Joins the latest outcome of a name that feedback told.
private func told(_ name: String, as column: String) -> String {
    """
    JOIN (
        SELECT prediction, value AS \(column), max(said_at) FROM feedback WHERE kind = 'outcome' AND name = \(name)
        GROUP BY prediction
    ) USING (prediction)
    """
}

private func prediction(_ value: String, joining tables: String) -> String {
    """
    WITH truths AS (
        SELECT DISTINCT ab_exposures.prediction AS prediction, coalesce(
            (
                SELECT label FROM feedback WHERE feedback.prediction = ab_exposures.prediction AND kind = 'label'
                ORDER BY said_at DESC LIMIT 1
            ),
            (
                SELECT reviews.class FROM predictions JOIN documents ON documents.id = predictions.document_id
                JOIN reviews ON reviews.document = documents.number WHERE predictions.id = ab_exposures.prediction
            )
        ) AS truth
        FROM ab_exposures WHERE test = :test AND prediction IS NOT NULL
    )
    SELECT variant, slice, \(value) AS value, NULL AS before
    FROM ab_exposures \(KnownPrediction.joined(by: "ab_exposures.prediction")) \(tables)
    WHERE test = :test AND is_mixed = 0 AND exposed_at <= :until AND \(value) IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM ab_outcomes
        WHERE ab_outcomes.test = :test AND metric = :metric AND ab_outcomes.unit = ab_exposures.unit AND is_history = 0
            AND measured_at >= exposed_at
    )
    """
}
