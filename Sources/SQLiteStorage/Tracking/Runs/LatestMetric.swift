import GRDB
import Tracking

/// A table of the latest measurement by owner and key; a value of null is not a number.
struct LatestMetric: Sendable {
    let table: String

    static let runs = Self(table: "metrics")
    static let loggedModels = Self(table: "logged_model_metrics")

    /// Keeps the latest of those measurements, unless a later one is there.
    func keep(_ points: [Metric], _ key: String, of owner: Int64, in database: Database) throws {
        guard let latest = points.max(by: { $1.isLater(than: $0) }) else { return }
        try database.cachedStatement(
            sql: """
                INSERT INTO \(table) (owner, key, value, timestamp, step) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (owner, key) DO UPDATE
                SET value = excluded.value, timestamp = excluded.timestamp, step = excluded.step
                WHERE (excluded.step, excluded.timestamp, coalesce(excluded.value, 0))
                    > (step, timestamp, coalesce(value, 0))
                """
        ).execute(arguments: [owner, key, latest.value, latest.timestamp, latest.step])
    }

    /// The measurements of each owner that has any, by key.
    func values(of owners: [Int64], in database: Database) throws -> [Int64: [String: Metric]] {
        let request: SQLRequest<Row> =
            "SELECT owner, key, value, timestamp, step FROM \(sql: table) WHERE owner IN \(owners)"
        var metrics: [Int64: [String: Metric]] = [:]
        let rows = try request.fetchCursor(database)
        while let row = try rows.next() {
            metrics[row[0], default: [:]][row[1]] = Metric(row[2] as Double? ?? .nan, timestamp: row[3], step: row[4])
        }
        return metrics
    }
}
