package import Monitoring

/// The looks at drift of a database.
package struct DriftLookRepository: DriftLookStore {
    private let database: SQLiteDatabase
    private let records = VersionRecords<DriftLook>(
        table: "drift_looks",
        name: "look at drift",
        limit: DriftLimits.looks
    )

    package init(_ database: SQLiteDatabase) { self.database = database }

    package func save(_ look: DriftLook) async throws {
        try await database.write { database in
            try records.append(look, of: look.model, version: look.version, in: database)
            var windows = WindowWriter(database, at: look.time)
            for sample in look.samples { windows.add(sample, at: look.time) }
            try windows.flush()
        }
    }

    package func looks(of model: String, version: Int?, limit: Int) async throws -> [DriftLook] {
        try await database.read { try records.latest(of: model, version: version, limit: limit, in: $0) }
    }
}
