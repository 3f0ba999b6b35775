import GRDB
package import Tracking

/// The readiness reports of a database, and the looks that have not ended.
package struct ReadinessRepository: ReadinessStore {
    private let database: SQLiteDatabase
    private let records = VersionRecords<ReadinessReport>(
        table: "readiness_reports",
        name: "readiness report",
        limit: ReadinessLimits.reports
    )

    package init(_ database: SQLiteDatabase) { self.database = database }

    package func latest(of model: String, version: Int?) async throws -> ReadinessReport? {
        try await database.read { try records.latest(of: model, version: version, limit: 1, in: $0).first }
    }

    package func queue() async throws -> ReadinessQueue { try await database.read { try Self.queue(in: $0) } }

    package func change<Value: Sendable>(
        _ body: @escaping @Sendable (inout ReadinessQueue) -> Value
    ) async throws -> Value {
        try await database.write { try Self.change(in: $0, body) }
    }

    package func save(
        _ report: ReadinessReport,
        _ body: @escaping @Sendable (inout ReadinessQueue) -> Void
    ) async throws {
        try await database.write { database in
            try records.append(report, of: report.model, version: report.version, in: database)
            try Self.change(in: database, body)
        }
    }

    private static func queue(in database: Database) throws -> ReadinessQueue {
        let record = try String.fetchOne(database, sql: "SELECT record FROM readiness_queue") ?? ""
        return try JSONColumn.value(ReadinessQueue.self, from: record, name: "readiness queue")
    }

    private static func change<Value>(in database: Database, _ body: (inout ReadinessQueue) -> Value) throws -> Value {
        let before = try queue(in: database)
        var queue = before
        let value = body(&queue)
        if queue != before {
            try database.execute(sql: "UPDATE readiness_queue SET record = ?", arguments: [try JSONColumn.text(queue)])
        }
        return value
    }
}
