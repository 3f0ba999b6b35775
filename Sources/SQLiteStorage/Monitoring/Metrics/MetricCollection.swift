import GRDB
import Monitoring

/// Counts what is new: predictions behind the last one counted, what was said of those counted, documents read.
///
/// Part of one transaction with the windows that are written.
struct MetricCollection {
    private let database: Database
    private let limit: Int
    private let time: Double

    init(_ database: Database, limit: Int, at time: Double) {
        self.database = database
        self.limit = limit
        self.time = time
    }

    /// - Returns: How many things were looked at.
    mutating func collect(into windows: inout WindowWriter) throws -> Int {
        // Predictions first: what was said of one that is not counted yet is counted with it.
        let predictions = try predictions(into: &windows)
        return predictions + (try truths(into: &windows)) + (try readings(into: &windows))
    }

    private func predictions(into windows: inout WindowWriter) throws -> Int {
        // Row by row as SQLite hands them out, for copies of rows cost as much as to count them.
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT \(CountedPrediction.columns), \(KnownTruth.mayBeKnown), number
                FROM prediction_log l
                WHERE number > (SELECT prediction FROM metric_progress) ORDER BY number LIMIT ?
                """,
            arguments: [limit]
        )
        var (groups, known, count, last) = (PredictionGroups(), [CountedPrediction](), 0, Int64(0))
        while let row = try rows.next() {
            let prediction = CountedPrediction(row)
            groups.add(prediction)
            // Of most, nothing was said yet, and to ask costs more than to count.
            if row[8] { known.append(prediction) }
            (count, last) = (count + 1, row[9])
        }
        guard count > 0 else { return 0 }
        groups.count(into: &windows)
        for prediction in known {
            try self.count(try KnownTruth(of: prediction, in: database), of: prediction, into: &windows)
        }
        try database.execute(sql: "UPDATE metric_progress SET prediction = ?", arguments: [last])
        return count
    }

    private func truths(into windows: inout WindowWriter) throws -> Int {
        let names = try String.fetchAll(
            database,
            sql: "SELECT prediction FROM metric_news LIMIT ?",
            arguments: [limit]
        )
        for name in names {
            let row = try Row.fetchOne(
                database,
                sql: """
                    SELECT \(CountedPrediction.columns) FROM prediction_log l
                    WHERE id = ? AND number <= (SELECT prediction FROM metric_progress)
                    """,
                arguments: [name]
            )
            if let row {
                let prediction = CountedPrediction(row)
                try count(try KnownTruth(of: prediction, in: database), of: prediction, into: &windows)
            }
            // What is said of a prediction that is not counted yet is found with it.
            try database.execute(sql: "DELETE FROM metric_news WHERE prediction = ?", arguments: [name])
        }
        return names.count
    }

    /// Counts what is known of a prediction in place of what was counted.
    private func count(_ truth: KnownTruth, of prediction: CountedPrediction, into windows: inout WindowWriter) throws {
        let old = try KnownTruth(countedOf: prediction.id, in: database)
        guard truth != old else { return }
        prediction.count(old, sign: -1, into: &windows)
        prediction.count(truth, sign: 1, into: &windows)
        try database.execute(
            sql: "INSERT OR REPLACE INTO metric_truths VALUES (?, ?, ?, ?)",
            arguments: [prediction.id, truth.isRight, truth.rating, time]
        )
    }

    private func readings(into windows: inout WindowWriter) throws -> Int {
        let rows = try Row.fetchAll(database, sql: "SELECT * FROM metric_readings LIMIT ?", arguments: [limit])
        for row in rows {
            let at: Double = row["at"]
            windows.add(MetricSample(MetricSeries(.reading), row["seconds"]), at: at)
            try database.execute(sql: "DELETE FROM metric_readings WHERE job = ?", arguments: [row["job"] as Int64])
        }
        return rows.count
    }
}
