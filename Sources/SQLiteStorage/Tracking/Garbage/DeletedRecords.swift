import GRDB

/// Runs and experiments that were deleted, and may go for good.
struct DeletedRecords: Sendable {
    /// Runs in one transaction: with thousands of measurements each, more would make others wait.
    private static let batch = 50

    let database: SQLiteDatabase
    /// Seconds since 1970; what was deleted later stays.
    let limit: Double

    /// How many runs went.
    func removeRuns() async throws -> Int {
        let limit = limit
        var total = 0
        while true {
            let removed = try await database.write { database in
                try database.execute(
                    sql: """
                        DELETE FROM runs WHERE number IN (
                            SELECT r.number FROM runs r WHERE r.lifecycle = 'deleted' AND r.deleted_at < ?
                            AND NOT EXISTS (
                                SELECT 1 FROM model_versions v WHERE v.run_id = r.id OR instr(v.source, r.id) > 0
                            ) LIMIT ?
                        )
                        """,
                    arguments: [limit, Self.batch]
                )
                return database.changesCount
            }
            total += removed
            guard removed == Self.batch else { return total }
        }
    }

    /// How many experiments went; those with runs stay.
    func removeExperiments() async throws -> Int {
        let limit = limit
        return try await database.write { database in
            try database.execute(
                sql: """
                    DELETE FROM experiments WHERE lifecycle = 'deleted' AND updated_at < ?
                    AND NOT EXISTS (SELECT 1 FROM runs r WHERE r.experiment = experiments.id)
                    AND NOT EXISTS (
                        SELECT 1 FROM logged_models l JOIN model_versions v
                        ON v.logged_model = l.id OR instr(v.source, l.id) > 0
                        WHERE l.experiment = experiments.id
                    )
                    """,
                arguments: [limit]
            )
            let removed = database.changesCount
            try database.execute(sql: "DELETE FROM datasets WHERE number NOT IN (SELECT dataset FROM run_inputs)")
            return removed
        }
    }
}
