import Documents
import GRDB
package import Tracking

/// The registered models of a database, as things with names, descriptions and tags.
package struct CatalogRepository: ModelCatalog {
    let database: SQLiteDatabase
    let files: ClassifierFiles

    /// - Parameter directory: Where `ModelRepository` keeps classifiers.
    package init(_ database: SQLiteDatabase, directory: String) {
        self.database = database
        files = ClassifierFiles(directory: directory)
    }

    package func createModel(
        _ name: String,
        description: String,
        tags: [String: String],
        at time: Double
    ) async throws -> RegisteredModel {
        try await database.write { database in
            try Self.refuseTaken(name, in: database)
            let key = try RegisteredModelRow.make(name, description: description, at: time, in: database)
            for (tag, value) in tags {
                try KeyValueTable.registeredModelTags.set(tag, to: value, of: key.number, in: database)
            }
            return RegisteredModel(
                name: name,
                description: description,
                createdAt: time,
                updatedAt: time,
                tags: tags,
                aliases: [:],
                latest: []
            )
        }
    }

    package func model(_ name: String) async throws -> RegisteredModel? {
        try await database.read { database in
            guard let key = try RegisteredModelRow.find(name, in: database) else { return nil }
            return try RegisteredModelRow.models([key.number], in: database).first
        }
    }

    package func renameModel(_ name: String, to newName: String, by attribution: Attribution) async throws {
        try await database.write { database in
            let key = try RegisteredModelRow.existing(name, in: database)
            guard name != newName else { return }
            try Self.refuseTaken(newName, in: database)
            guard try !RegisteredModelRow.hasVersions(key, thatAreClassifiers: true, in: database) else {
                throw TrackingError.invalid(
                    "'\(name)' has classifiers that were trained here, whose files go by its name. Train again under the "
                        + "new name."
                )
            }
            try database.execute(
                sql: "UPDATE registered_models SET name = ?, updated_at = ? WHERE number = ?",
                arguments: [newName, attribution.time, key.number]
            )
            try LedgerRow.append(.renamed, of: name, detail: newName, by: attribution, in: database)
        }
    }

    package func describeModel(_ name: String, as description: String, at time: Double) async throws {
        try await database.write { database in
            let key = try RegisteredModelRow.existing(name, in: database)
            try database.execute(
                sql: "UPDATE registered_models SET description = ?, updated_at = ? WHERE number = ?",
                arguments: [description, time, key.number]
            )
        }
    }

    package func setTag(_ key: String, to value: String?, ofModel name: String, at time: Double) async throws {
        try await database.write { database in
            let model = try RegisteredModelRow.existing(name, in: database)
            try KeyValueTable.registeredModelTags.set(key, to: value, of: model.number, in: database)
            try RegisteredModelRow.touch(model, at: time, in: database)
        }
    }

    package func removeModel(_ name: String, by attribution: Attribution) async throws {
        let classifiers = try await database.write { database in
            let key = try RegisteredModelRow.existing(name, in: database)
            try EndpointRow.refuseServing(nil, of: key, in: database)
            let classifiers = try Int.fetchAll(
                database,
                sql: "SELECT version FROM model_versions WHERE model = ? AND sha256 IS NOT NULL",
                arguments: [key.number]
            )
            try database.execute(sql: "DELETE FROM registered_models WHERE number = ?", arguments: [key.number])
            try LedgerRow.append(.modelRemoved, of: name, by: attribution, in: database)
            return classifiers
        }
        // After the commit, for a row without its file would be a broken promise.
        for version in classifiers { try await files.remove(name, version) }
    }

    package func searchModels(_ query: TrackingQuery) async throws -> SearchPage<RegisteredModel> {
        try await database.read { database in
            let page = try SQLiteSearch(
                schema: .registeredModels,
                scope: [],
                filter: query.filter,
                order: query.order.isEmpty ? [OrderTerm(.attribute("name"))] : query.order,
                limit: query.limit,
                token: query.token
            ).page(in: database)
            return SearchPage(
                items: try RegisteredModelRow.models(page.items, in: database),
                nextToken: page.nextToken
            )
        }
    }

    private static func refuseTaken(_ name: String, in database: Database) throws {
        guard try RegisteredModelRow.find(name, in: database) == nil else {
            throw TrackingError(.alreadyExists, "There is a registered model '\(name)' already.")
        }
    }
}
