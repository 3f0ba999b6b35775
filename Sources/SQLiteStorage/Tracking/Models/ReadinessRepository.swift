package import Tracking

/// The readiness reports of a database.
package struct ReadinessRepository: ReadinessStore {
    private let database: SQLiteDatabase
    private let records = VersionRecords<ReadinessReport>(
        table: "readiness_reports",
        name: "readiness report",
        limit: ReadinessLimits.reports
    )

    package init(_ database: SQLiteDatabase) { self.database = database }

    package func save(_ report: ReadinessReport) async throws {
        try await database.write { try records.append(report, of: report.model, version: report.version, in: $0) }
    }

    package func latest(of model: String, version: Int?) async throws -> ReadinessReport? {
        try await database.read { try records.latest(of: model, version: version, limit: 1, in: $0).first }
    }
}
