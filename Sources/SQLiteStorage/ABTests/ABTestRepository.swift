package import ABTesting
import GRDB
package import Monitoring

/// The A/B tests of a database.
package struct ABTestRepository: ABTestStore {
    let database: SQLiteDatabase
    let value: ValueModel

    /// - Parameter value: What the metric `value` is told by.
    package init(_ database: SQLiteDatabase, value: ValueModel = ValueModel()) {
        self.database = database
        self.value = value
    }

    package func create(_ test: ABTest) async throws {
        try await database.write { database in
            let name = test.plan.name
            guard try ABTestRow.find(name, in: database) == nil else { throw ABTestError.nameTaken(name) }
            try database.execute(
                sql: "INSERT INTO ab_tests (name, state, record) VALUES (?, ?, ?)",
                arguments: [name, test.state.rawValue, try JSONColumn.text(test)]
            )
        }
    }

    package func test(_ name: String) async throws -> ABTest? {
        try await database.read { try ABTestRow.find(name, in: $0)?.test }
    }

    package func tests(limit: Int, after name: String?) async throws -> [ABTest] {
        try await database.read { database in
            let before = try name.map { try ABTestRow.existing($0, in: database).number } ?? .max
            return try Row.fetchAll(
                database,
                sql: "SELECT * FROM ab_tests WHERE number < ? ORDER BY number DESC LIMIT ?",
                arguments: [before, max(0, limit)]
            ).map { try ABTestRow($0).test }
        }
    }

    package func update(_ test: ABTest, from old: ABTest.State) async throws -> Bool {
        try await database.write { database in
            try database.execute(
                sql: "UPDATE ab_tests SET state = ?, record = ? WHERE name = ? AND state = ?",
                arguments: [test.state.rawValue, try JSONColumn.text(test), test.plan.name, old.rawValue]
            )
            return database.changesCount > 0
        }
    }
}
