package import Tracking

/// Names, descriptions and tags.
extension RegistryOperations {
    package func createModel(
        _ name: String,
        description: String,
        tags: [String: String]
    ) async throws -> RegisteredModel {
        try Self.check(name: name)
        try TrackingLimits.check(description, "description", atMost: TrackingLimits.description)
        try RunLog(tags: tags).check()
        return try await catalog.createModel(name, description: description, tags: tags, at: now())
    }

    package func model(_ name: String) async throws -> RegisteredModel {
        guard let model = try await catalog.model(name) else { throw TrackingError.missing("registered model", name) }
        return model
    }

    package func renameModel(_ name: String, to newName: String, by actor: String) async throws -> RegisteredModel {
        try Self.check(name: newName)
        try await catalog.renameModel(name, to: newName, by: attribution(actor))
        return try await model(newName)
    }

    package func describeModel(_ name: String, as description: String) async throws -> RegisteredModel {
        try TrackingLimits.check(description, "description", atMost: TrackingLimits.description)
        try await catalog.describeModel(name, as: description, at: now())
        return try await model(name)
    }

    /// Sets a tag; nil takes it away.
    package func setTag(_ key: String, to value: String?, ofModel name: String) async throws {
        try RunLog(tags: [key: value ?? ""]).check()
        try await catalog.setTag(key, to: value, ofModel: name, at: now())
    }

    /// Removes the model with its versions; files that lie elsewhere stay.
    package func removeModel(_ name: String, by actor: String) async throws {
        try await catalog.removeModel(name, by: attribution(actor))
    }

    package func describe(_ version: Int, of model: String, as description: String) async throws -> ModelVersion {
        try TrackingLimits.check(description, "description", atMost: TrackingLimits.description)
        try await catalog.describe(version, of: model, as: description, at: now())
        return try await self.version(version, of: model)
    }

    /// Sets a tag; nil takes it away.
    package func setTag(_ key: String, to value: String?, of version: Int, of model: String) async throws {
        try RunLog(tags: [key: value ?? ""]).check()
        try await catalog.setTag(key, to: value, of: version, of: model, at: now())
    }

    /// Moves the version to a stage; `archivesOthers` sends those that are there to the archive.
    package func setStage(
        _ stage: ModelStage,
        of version: Int,
        of model: String,
        archivesOthers: Bool,
        by actor: String
    ) async throws -> ModelVersion {
        try await catalog.setStage(
            stage,
            of: version,
            of: model,
            archivesOthers: archivesOthers,
            by: attribution(actor)
        )
        return try await self.version(version, of: model)
    }

    /// Removes the version with its aliases.
    package func remove(_ version: Int, of model: String, by actor: String) async throws {
        try await catalog.remove(version, of: model, by: attribution(actor))
    }

    /// The models that match, by name unless ordered otherwise, a page at a time.
    package func searchModels(_ query: TrackingQuery) async throws -> SearchPage<RegisteredModel> {
        try await catalog.searchModels(query)
    }

    /// The versions that match, latest changed first unless ordered otherwise, a page at a time.
    package func searchVersions(_ query: TrackingQuery) async throws -> SearchPage<ModelVersion> {
        try await catalog.searchVersions(query)
    }

    private static func check(name: String) throws {
        try TrackingLimits.check(name, "name of a model", atMost: TrackingLimits.modelName)
        guard !name.allSatisfy(\.isWhitespace), name != ".", name != "..",
            name.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0 != "/" && $0 != ":" })
        else {
            throw TrackingError.invalid("'\(name)' cannot be a model's name. Write it without '/' and ':'.")
        }
    }
}
