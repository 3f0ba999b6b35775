import ABTesting
import GRDB

/// A test as it lies in its table.
struct ABTestRow {
    let number: Int64
    let test: ABTest
    /// Units that are kept.
    let units: Int
    /// Outcomes that were written, those written again included.
    let writes: Int

    init(_ row: Row) throws {
        number = row["number"]
        test = try JSONColumn.value(ABTest.self, from: row["record"], name: "A/B test")
        units = row["units"]
        writes = row["writes"]
    }

    static func find(_ name: String, in database: Database) throws -> Self? {
        try Row.fetchOne(database, sql: "SELECT * FROM ab_tests WHERE name = ?", arguments: [name]).map(Self.init)
    }

    /// - Throws: `ABTestError.missing`.
    static func existing(_ name: String, in database: Database) throws -> Self {
        guard let row = try find(name, in: database) else { throw ABTestError.missing(name) }
        return row
    }
}
