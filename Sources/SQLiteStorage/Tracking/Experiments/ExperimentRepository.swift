import GRDB
package import Tracking

/// The experiments of a database.
package struct ExperimentRepository: ExperimentStore {
    private let database: SQLiteDatabase

    package init(_ database: SQLiteDatabase) { self.database = database }

    package func createExperiment(
        name: String,
        tags: [String: String],
        at time: Double
    ) async throws -> Experiment {
        try await database.write { database in
            try Self.refuseTaken(name, in: database)
            let id = try ExperimentRow.make(named: name, at: time, in: database)
            for (key, value) in tags {
                try KeyValueTable.experimentTags.set(key, to: value, of: id.rawValue, in: database)
            }
            return Experiment(id: id, name: name, createdAt: time, updatedAt: time, tags: tags)
        }
    }

    package func experiment(_ id: ExperimentID) async throws -> Experiment? {
        try await database.read { try ExperimentRow.experiments([id.rawValue], in: $0).first }
    }

    package func experiment(named name: String) async throws -> Experiment? {
        try await database.read { database in
            guard let id = try ExperimentRow.id(of: name, in: database) else { return nil }
            return try ExperimentRow.experiments([id], in: database).first
        }
    }

    package func renameExperiment(_ id: ExperimentID, to name: String, at time: Double) async throws {
        try await database.write { database in
            let known = try ExperimentRow.active(id, in: database)
            if known.name != name { try Self.refuseTaken(name, in: database) }
            try database.execute(
                sql: "UPDATE experiments SET name = ?, updated_at = ? WHERE id = ?",
                arguments: [name, time, id.rawValue]
            )
        }
    }

    package func setLifecycle(_ lifecycle: Lifecycle, of id: ExperimentID, at time: Double) async throws {
        try await database.write { database in
            let row = try Row.fetchOne(
                database,
                sql: "SELECT lifecycle, updated_at FROM experiments WHERE id = ?",
                arguments: [id.rawValue]
            )
            guard let row else { throw TrackingError.missing("experiment", "\(id)") }
            guard row[0] != lifecycle.rawValue else { return }
            // The time tells the runs that went with their experiment from those that were deleted before.
            try database.execute(
                sql: lifecycle == .deleted
                    ? """
                    UPDATE runs SET lifecycle = 'deleted', deleted_at = ?2 WHERE experiment = ?1 AND lifecycle = 'active'
                    """
                    : """
                    UPDATE runs SET lifecycle = 'active', deleted_at = NULL WHERE experiment = ?1 AND deleted_at = ?2
                    """,
                arguments: [id.rawValue, lifecycle == .deleted ? time : row[1] as Double]
            )
            try database.execute(
                sql: "UPDATE experiments SET lifecycle = ?, updated_at = ? WHERE id = ?",
                arguments: [lifecycle.rawValue, time, id.rawValue]
            )
        }
    }

    package func setTag(_ key: String, to value: String?, of id: ExperimentID, at time: Double) async throws {
        try await database.write { database in
            _ = try ExperimentRow.active(id, in: database)
            guard try KeyValueTable.experimentTags.set(key, to: value, of: id.rawValue, in: database) else {
                throw TrackingError.missing("tag", key)
            }
            try database.execute(
                sql: "UPDATE experiments SET updated_at = ? WHERE id = ?",
                arguments: [time, id.rawValue]
            )
        }
    }

    package func searchExperiments(_ query: TrackingQuery) async throws -> SearchPage<Experiment> {
        try await database.read { database in
            let page = try SQLiteSearch(
                schema: .experiments,
                scope: query.lifecycle.map { ["t.lifecycle = \($0.rawValue)"] } ?? [],
                filter: query.filter,
                order: query.order.isEmpty
                    ? [OrderTerm(.attribute("last_update_time"), isAscending: false)] : query.order,
                limit: query.limit,
                token: query.token
            ).page(in: database)
            let experiments = try ExperimentRow.experiments(page.items, in: database)
            return SearchPage(items: experiments, nextToken: page.nextToken)
        }
    }

    private static func refuseTaken(_ name: String, in database: Database) throws {
        guard try ExperimentRow.id(of: name, in: database) == nil else {
            throw TrackingError(
                .alreadyExists,
                "There is an experiment '\(name)' already, perhaps a deleted one. Use another name, or restore it."
            )
        }
    }
}
