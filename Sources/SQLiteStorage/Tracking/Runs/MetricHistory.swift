import Foundation
import GRDB
import Tracking

/// The measurements of one metric of a run, a page at a time.
struct MetricHistory {
    /// The last measurement of a page.
    private struct Cursor: Codable {
        var timestamp: Int64
        var step: Int64
        var value: Double
        var isNaN: Bool
    }

    private let database: Database
    private let owner: Int64
    /// Nil when the run has no such metric.
    private let metric: Int64?

    /// - Throws: `TrackingError` when there is no such run.
    init(_ key: String, _ run: RunID, _ database: Database) throws {
        guard let owner = try RunRow.find(run, in: database)?.number else {
            throw TrackingError.missing("run", run.rawValue)
        }
        self.database = database
        self.owner = owner
        metric = try Int64.fetchOne(
            database,
            sql: "SELECT number FROM metrics WHERE owner = ? AND key = ?",
            arguments: [owner, key]
        )
    }

    func page(limit: Int, after token: String?) throws -> SearchPage<Metric> {
        guard let metric else { return SearchPage(items: []) }
        let cursor = try token.map(Self.cursor)
        let columns = "timestamp, step, value, is_nan"
        let rest = "metric = :metric" + (cursor == nil ? "" : " AND (\(columns)) > (:timestamp, :step, :value, :isNaN)")
        var arguments: StatementArguments = ["owner": owner, "metric": metric, "limit": limit + 1]
        if let cursor {
            arguments += [
                "timestamp": cursor.timestamp, "step": cursor.step, "value": cursor.value, "isNaN": cursor.isNaN,
            ]
        }
        // Both parts come in order and without what they have twice, and no further than the page.
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT \(columns) FROM metric_points WHERE \(rest)
                UNION SELECT \(columns) FROM metric_log WHERE owner = :owner AND \(rest)
                ORDER BY \(columns) LIMIT :limit
                """,
            arguments: arguments
        )
        let page = rows.prefix(limit).map { row in
            Cursor(timestamp: row[0], step: row[1], value: row[2], isNaN: row[3])
        }
        return SearchPage(
            items: page.map { Metric($0.isNaN ? .nan : $0.value, timestamp: $0.timestamp, step: $0.step) },
            nextToken: rows.count > limit ? try page.last.map(Self.token) : nil
        )
    }

    private static func token(_ cursor: Cursor) throws -> String {
        Data(try JSONColumn.text(cursor).utf8).base64EncodedString()
    }

    private static func cursor(_ token: String) throws -> Cursor {
        guard let data = Data(base64Encoded: token),
            let cursor = try? JSONColumn.value(Cursor.self, from: String(decoding: data, as: UTF8.self), name: "token")
        else { throw TrackingError.invalid("The page token is not one of this history. Begin without a token.") }
        return cursor
    }
}
