import Documents
import GRDB
import Mathematics
import Monitoring

/// Reads and writes windows.
enum WindowRow {
    /// The key of a series, which is made where it is new.
    static func number(of series: MetricSeries, in database: Database) throws -> Int64 {
        let arguments: StatementArguments = [
            series.model, series.version, series.kind.rawValue, series.arm, series.slice,
        ]
        let known = try Int64.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT number FROM metric_series
                    WHERE model = ? AND version = ? AND kind = ? AND arm = ? AND slice = ?
                    """
            ),
            arguments: arguments
        )
        if let known { return known }
        try database.execute(
            sql: "INSERT INTO metric_series (model, version, kind, arm, slice) VALUES (?, ?, ?, ?, ?)",
            arguments: arguments
        )
        return database.lastInsertedRowID
    }

    /// Adds to what the window has.
    static func add(
        _ tally: Tally,
        to series: Int64,
        _ span: WindowSpan,
        _ start: Int,
        in database: Database
    ) throws {
        let row = try Row.fetchOne(
            database.cachedStatement(
                sql: "SELECT * FROM metric_windows WHERE series = ? AND span = ? AND start = ?"
            ),
            arguments: [series, span.rawValue, start]
        )
        let sum = try row.map { try Self.tally($0) + tally } ?? tally
        try database.cachedStatement(
            sql: "INSERT OR REPLACE INTO metric_windows VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        ).execute(
            arguments: [
                series, span.rawValue, start, sum.count, sum.total, sum.spread, sum.expected, sum.last, sum.lastTime,
                try sum.sketch.map { try JSONColumn.text($0) },
            ]
        )
    }

    static func windows(_ selection: MetricSelection, limit: Int, in database: Database) throws -> [MetricWindow] {
        let kinds = selection.kinds.map(\.rawValue)
        let marks = kinds.map { _ in "?" }.joined(separator: ", ")
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT s.kind, s.model, s.version, s.arm, s.slice, w.* FROM metric_series s
                JOIN metric_windows w ON w.series = s.number AND w.span = ? AND w.start >= ? AND w.start < ?
                WHERE s.kind IN (\(marks)) AND s.model = coalesce(?, s.model) AND s.version = coalesce(?, s.version)
                    AND s.arm = coalesce(?, s.arm) AND s.slice = coalesce(?, s.slice)
                ORDER BY s.model, s.version, s.arm, s.slice, w.start LIMIT ?
                """,
            arguments: [selection.span.rawValue, selection.from, selection.until] + StatementArguments(kinds)
                + [selection.model, selection.version, selection.arm, selection.slice, limit]
        )
        return try rows.map { row in
            let series = MetricSeries(
                try DocumentRow.value(row["kind"], name: "kind of a measurement"),
                model: row["model"],
                version: row["version"],
                arm: row["arm"],
                slice: row["slice"]
            )
            return MetricWindow(series: series, start: row["start"], tally: try tally(row))
        }
    }

    private static func tally(_ row: Row) throws -> Tally {
        var tally = Tally()
        tally.count = row["count"]
        tally.total = row["total"]
        tally.spread = row["spread"]
        tally.expected = row["expected"]
        tally.last = row["last"]
        tally.lastTime = row["last_at"]
        tally.sketch = try (row["sketch"] as String?).map {
            try JSONColumn.value(QuantileSketch.self, from: $0, name: "sketch of measurements")
        }
        return tally
    }
}
