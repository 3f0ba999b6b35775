import GRDB
package import Tracking

/// Versions of registered models.
extension CatalogRepository {
    package func register(_ draft: VersionDraft, by attribution: Attribution) async throws -> ModelVersion {
        try await database.write { database in
            let model = try RegisteredModelRow.existing(draft.model, in: database)
            guard try !RegisteredModelRow.hasVersions(model, thatAreClassifiers: true, in: database) else {
                throw TrackingError.invalid(
                    "The versions of '\(draft.model)' are classifiers that were trained here. Register under another name."
                )
            }
            let (number, _) = try ModelVersionRow.add(
                .files(source: draft.source, loggedModel: draft.loggedModel),
                to: model,
                run: draft.run,
                description: draft.description,
                by: attribution,
                in: database
            )
            for (key, value) in draft.tags {
                try KeyValueTable.modelVersionTags.set(key, to: value, of: number, in: database)
            }
            guard let version = try ModelVersionRow.version(number, in: database) else {
                throw TrackingError.missing("registered model", draft.model)
            }
            return version
        }
    }

    package func describe(
        _ version: Int,
        of model: String,
        as description: String,
        at time: Double
    ) async throws {
        try await database.write { database in
            let number = try ModelVersionRow.existing(version, of: model, in: database)
            try database.execute(
                sql: "UPDATE model_versions SET description = ?, updated_at = ? WHERE number = ?",
                arguments: [description, time, number]
            )
        }
    }

    package func setTag(
        _ key: String,
        to value: String?,
        of version: Int,
        of model: String,
        at time: Double
    ) async throws {
        try await database.write { database in
            let number = try ModelVersionRow.existing(version, of: model, in: database)
            try KeyValueTable.modelVersionTags.set(key, to: value, of: number, in: database)
            try ModelVersionRow.touch(number, at: time, in: database)
        }
    }

    package func setStage(
        _ stage: ModelStage,
        of version: Int,
        of model: String,
        archivesOthers: Bool,
        by attribution: Attribution
    ) async throws {
        try await database.write { database in
            let key = try RegisteredModelRow.existing(model, in: database)
            _ = try ModelVersionRow.existing(version, of: model, in: database)
            var moves = [(version, stage)]
            if archivesOthers {
                let others = try Int.fetchAll(
                    database,
                    sql: "SELECT version FROM model_versions WHERE model = ? AND stage = ? AND version <> ?",
                    arguments: [key.number, stage.rawValue, version]
                )
                moves += others.map { ($0, .archived) }
            }
            for (version, stage) in moves {
                try database.execute(
                    sql: "UPDATE model_versions SET stage = ?, updated_at = ? WHERE model = ? AND version = ?",
                    arguments: [stage.rawValue, attribution.time, key.number, version]
                )
                try LedgerRow.append(
                    .stageSet,
                    of: model,
                    version: version,
                    detail: stage.rawValue,
                    by: attribution,
                    in: database
                )
            }
        }
    }

    package func remove(_ version: Int, of model: String, by attribution: Attribution) async throws {
        let isClassifier = try await database.write { database in
            let number = try ModelVersionRow.existing(version, of: model, in: database)
            let key = try RegisteredModelRow.existing(model, in: database)
            try EndpointRow.refuseServing(version, of: key, in: database)
            let removed = try ModelVersionRow.version(number, in: database)
            try database.execute(sql: "DELETE FROM model_versions WHERE number = ?", arguments: [number])
            try LedgerRow.append(.removed, of: model, version: version, by: attribution, in: database)
            return removed?.content.sha256 != nil
        }
        if isClassifier { try await files.remove(model, version) }
    }

    package func searchVersions(_ query: TrackingQuery) async throws -> SearchPage<ModelVersion> {
        try await database.read { database in
            let page = try SQLiteSearch(
                schema: .modelVersions,
                scope: [],
                filter: query.filter,
                order: query.order.isEmpty
                    ? [OrderTerm(.attribute("last_updated_timestamp"), isAscending: false)] : query.order,
                limit: query.limit,
                token: query.token
            ).page(in: database)
            return SearchPage(
                items: try ModelVersionRow.versions(page.items, in: database),
                nextToken: page.nextToken
            )
        }
    }
}
