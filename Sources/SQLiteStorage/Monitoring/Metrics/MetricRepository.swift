import GRDB
package import Monitoring

/// What a database knows of measurements.
package struct MetricRepository: MetricStore {
    private let database: SQLiteDatabase

    package init(_ database: SQLiteDatabase) { self.database = database }

    package func collect(limit: Int, at time: Double) async throws -> Int {
        try await database.write { database in
            var windows = WindowWriter(database, at: time)
            var collector = MetricCollection(database, limit: limit, at: time)
            let count = try collector.collect(into: &windows)
            try windows.flush()
            return count
        }
    }

    package func record(_ samples: [MetricSample], at time: Double) async throws {
        try await database.write { database in
            var windows = WindowWriter(database, at: time)
            for sample in samples { windows.add(sample, at: time) }
            try windows.flush()
        }
    }

    package func beginLook(at time: Double) async throws -> Double? {
        try await database.write { database in
            let last = try Double.fetchOne(database, sql: "SELECT looked_at FROM metric_progress")
            try database.execute(sql: "UPDATE metric_progress SET looked_at = ?", arguments: [time])
            return last
        }
    }

    package func windows(_ selection: MetricSelection, limit: Int) async throws -> [MetricWindow] {
        try await database.read { try WindowRow.windows(selection, limit: limit, in: $0) }
    }

    package func versionsInUse() async throws -> Set<VersionName> {
        try await database.read { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT m.name, a.version FROM model_aliases a JOIN registered_models m ON m.number = a.model
                        WHERE a.alias = 'production'
                    UNION SELECT m.name, a.version FROM endpoint_arms a JOIN registered_models m ON m.number = a.model
                    """
            )
            return Set(rows.map { VersionName(model: $0[0], version: $0[1]) })
        }
    }

    package func standing() async throws -> [MetricSample] {
        try await database.read { database in
            let waiting =
                try Int.fetchOne(database, sql: "SELECT count(*) FROM jobs WHERE state = 'queued'") ?? 0
            let bytes =
                try Int.fetchOne(
                    database,
                    sql: "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
                ) ?? 0
            return [
                MetricSample(MetricSeries(.queue), Double(waiting)),
                MetricSample(MetricSeries(.storage), Double(bytes)),
            ]
        }
    }

    package func forget(at time: Double) async throws {
        try await database.write { database in
            for span in WindowSpan.allCases {
                try database.execute(
                    sql: "DELETE FROM metric_windows WHERE span = ? AND start < ?",
                    arguments: [span.rawValue, span.start(of: time - span.retention)]
                )
            }
            try database.execute(
                sql: "DELETE FROM metric_truths WHERE counted_at < ?",
                arguments: [time - WindowSpan.day.retention]
            )
        }
    }
}
