import GRDB
import Tracking

/// The measurements of a run, as they are added.
///
/// The latest of each metric stands beside its name. All of them are written down one behind the other, whichever metrics
/// they are of, for that touches few pages of the file; what has become much is then sorted by metric at once.
struct MetricLog {
    /// How many a run has unsorted at most, before a call: each question for a history looks through them.
    static let mostUnsorted: Int64 = 25_000

    private let database: Database
    private let owner: Int64

    init(of owner: Int64, in database: Database) {
        self.owner = owner
        self.database = database
    }

    func add(_ points: [RunLog.Point]) throws {
        if points.isEmpty { return }
        let metrics = try keepLatest(of: points)
        var number = try lastNumber
        let insert = try NumberStatement("INSERT INTO metric_log VALUES (?, ?, ?, ?, ?, ?, ?)", in: database)
        for point in points {
            guard let metric = metrics[point.key] else { preconditionFailure("a metric that was logged has its row") }
            let (value, isNaN) = (point.metric.value, point.metric.value.isNaN)
            number += 1
            try insert.execute(
                .integer(owner),
                .integer(number),
                .integer(metric),
                .integer(point.metric.timestamp),
                .integer(point.metric.step),
                .real(isNaN ? 0 : value),
                .integer(isNaN ? 1 : 0)
            )
        }
        if number >= Self.mostUnsorted { try sort() }
    }

    /// The number of each metric, whose latest measurement is kept beside its name now.
    private func keepLatest(of points: [RunLog.Point]) throws -> [String: Int64] {
        var latest: [String: Metric] = [:]
        for point in points where latest[point.key].map(point.metric.isLater) ?? true {
            latest[point.key] = point.metric
        }
        let known = try known(latest.keys)
        let update = try NumberStatement(
            "UPDATE metrics SET value = ?, timestamp = ?, step = ? WHERE number = ?",
            in: database
        )
        var numbers: [String: Int64] = [:]
        numbers.reserveCapacity(latest.count)
        for (key, metric) in latest {
            guard let (number, before) = known[key] else {
                numbers[key] = try insert(metric, key)
                continue
            }
            numbers[key] = number
            guard metric.isLater(than: before) else { continue }
            try update.execute(
                .real(metric.value),
                .integer(metric.timestamp),
                .integer(metric.step),
                .integer(number)
            )
        }
        return numbers
    }

    /// The metrics that the run has between the first and the last of those keys: one look for one of them and for a thousand.
    private func known(_ keys: some Collection<String>) throws -> [String: (number: Int64, latest: Metric)] {
        let precedes: (String, String) -> Bool = { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let statement = try database.cachedStatement(
            sql: "SELECT key, number, value, timestamp, step FROM metrics WHERE owner = ? AND key BETWEEN ? AND ?"
        )
        let rows = try Row.fetchCursor(
            statement,
            arguments: [owner, keys.min(by: precedes), keys.max(by: precedes)]
        )
        var known: [String: (Int64, Metric)] = [:]
        while let row = try rows.next() {
            known[row[0]] = (row[1], Metric(row[2] as Double? ?? .nan, timestamp: row[3], step: row[4]))
        }
        return known
    }

    private func insert(_ metric: Metric, _ key: String) throws -> Int64 {
        try database.cachedStatement(
            sql: "INSERT INTO metrics (owner, key, value, timestamp, step) VALUES (?, ?, ?, ?, ?)"
        ).execute(arguments: [owner, key, metric.value, metric.timestamp, metric.step])
        return database.lastInsertedRowID
    }

    private var lastNumber: Int64 {
        get throws {
            let statement = try database.cachedStatement(
                sql: "SELECT coalesce(max(number), 0) FROM metric_log WHERE owner = ?"
            )
            return try Int64.fetchOne(statement, arguments: [owner]) ?? 0
        }
    }

    private func sort() throws {
        try database.execute(
            sql: """
                INSERT OR IGNORE INTO metric_points (metric, timestamp, step, value, is_nan)
                    SELECT metric, timestamp, step, value, is_nan FROM metric_log WHERE owner = ?
                    ORDER BY metric, timestamp, step, value, is_nan
                """,
            arguments: [owner]
        )
        try database.execute(sql: "DELETE FROM metric_log WHERE owner = ?", arguments: [owner])
    }
}
