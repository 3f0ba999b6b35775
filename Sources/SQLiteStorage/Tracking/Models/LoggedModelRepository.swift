import GRDB
package import Tracking

/// The logged models of a database.
package struct LoggedModelRepository: LoggedModelStore {
    private let database: SQLiteDatabase

    package init(_ database: SQLiteDatabase) { self.database = database }

    package func create(_ model: LoggedModel) async throws {
        try await database.write { database in
            _ = try ExperimentRow.active(model.experiment, in: database)
            if let run = model.run { _ = try RunRow.active(run, in: database) }
            try database.execute(
                sql: """
                    INSERT INTO logged_models (id, experiment, name, type, status, run_id, created_at, updated_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    model.id.rawValue, model.experiment.rawValue, model.name, model.type, model.status.rawValue,
                    model.run?.rawValue, model.createdAt, model.updatedAt,
                ]
            )
            let number = database.lastInsertedRowID
            for (key, value) in model.tags {
                try KeyValueTable.loggedModelTags.set(key, to: value, of: number, in: database)
            }
            for (key, value) in model.parameters {
                try KeyValueTable.loggedModelParameters.set(key, to: value, of: number, in: database)
            }
        }
    }

    package func model(_ id: LoggedModelID) async throws -> LoggedModel? {
        try await database.read { database in
            guard let number = try LoggedModelRow.number(of: id, in: database) else { return nil }
            return try LoggedModelRow.models([number], in: database).first
        }
    }

    package func setStatus(_ status: LoggedModel.Status, of id: LoggedModelID, at time: Double) async throws {
        try await database.write { database in
            let number = try LoggedModelRow.existing(id, in: database)
            try database.execute(
                sql: "UPDATE logged_models SET status = ?, updated_at = ? WHERE number = ?",
                arguments: [status.rawValue, time, number]
            )
        }
    }

    package func setTag(_ key: String, to value: String?, of id: LoggedModelID, at time: Double) async throws {
        try await database.write { database in
            let number = try LoggedModelRow.existing(id, in: database)
            try KeyValueTable.loggedModelTags.set(key, to: value, of: number, in: database)
            try database.execute(
                sql: "UPDATE logged_models SET updated_at = ? WHERE number = ?",
                arguments: [time, number]
            )
        }
    }

    package func log(parameters: [String: String], to id: LoggedModelID, at time: Double) async throws {
        try await database.write { database in
            let number = try LoggedModelRow.existing(id, in: database)
            for (key, value) in parameters {
                guard try KeyValueTable.loggedModelParameters.add(key, value, of: number, in: database) else {
                    throw TrackingError.changed(parameter: key)
                }
            }
            try database.execute(
                sql: "UPDATE logged_models SET updated_at = ? WHERE number = ?",
                arguments: [time, number]
            )
        }
    }

    package func search(_ experiments: [ExperimentID], _ query: TrackingQuery) async throws -> SearchPage<LoggedModel> {
        try await database.read { database in
            let page = try SQLiteSearch(
                schema: .loggedModels,
                scope: ["t.experiment IN \(experiments.map(\.rawValue))"],
                filter: query.filter,
                order: query.order,
                limit: query.limit,
                token: query.token
            ).page(in: database)
            return SearchPage(items: try LoggedModelRow.models(page.items, in: database), nextToken: page.nextToken)
        }
    }

    package func remove(_ id: LoggedModelID) async throws {
        try await database.write { database in
            let number = try LoggedModelRow.existing(id, in: database)
            try database.execute(sql: "DELETE FROM logged_models WHERE number = ?", arguments: [number])
        }
    }
}
