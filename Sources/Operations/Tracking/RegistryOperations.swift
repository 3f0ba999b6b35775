package import Tracking

/// What one can do with registered models and their versions.
///
/// Errors about what was asked are `TrackingError`s, among them that a model or a version is missing.
package struct RegistryOperations: Sendable {
    private let registry: any ModelRegistry
    let catalog: any ModelCatalog
    private let loggedModels: any LoggedModelStore
    let now: @Sendable () -> Double

    package init(
        registry: any ModelRegistry,
        catalog: any ModelCatalog,
        loggedModels: any LoggedModelStore,
        now: @escaping @Sendable () -> Double
    ) {
        self.registry = registry
        self.catalog = catalog
        self.loggedModels = loggedModels
        self.now = now
    }

    package func version(_ version: Int, of model: String) async throws -> ModelVersion {
        guard let found = try await registry.version(version, of: model) else {
            throw TrackingError.missing("model version", "\(model):\(version)")
        }
        return found
    }

    package func version(alias: String, of model: String) async throws -> ModelVersion {
        guard let found = try await registry.version(alias: alias, of: model) else {
            throw TrackingError.missing("registered model with the alias", "\(model)@\(alias)")
        }
        return found
    }

    package func setAlias(_ alias: String, of model: String, to version: Int, by actor: String) async throws {
        try Self.check(alias: alias)
        let version = try await self.version(version, of: model)
        try await registry.setAlias(alias, to: version, by: attribution(actor))
    }

    /// Takes the alias away; nothing happens when there is none.
    package func removeAlias(_ alias: String, of model: String, by actor: String) async throws {
        try await registry.removeAlias(alias, of: model, by: attribution(actor))
    }

    /// Registers files as the next version of a model.
    ///
    /// A source that names another version means what that one means; the run of a logged model is that of its version.
    package func register(_ draft: VersionDraft, by actor: String) async throws -> ModelVersion {
        var draft = draft
        try TrackingLimits.check(draft.description, "description", atMost: TrackingLimits.description)
        try RunLog(tags: draft.tags).check()
        switch try ModelSource(draft.source) {
        case .loggedModel(let id): draft.loggedModel = id
        case .version(let reference):
            guard let other = try await registry.version(reference), let source = other.content.source else {
                throw TrackingError.missing("model version with files", "\(reference)")
            }
            (draft.source, draft.loggedModel) = (source, other.content.loggedModel)
        case .elsewhere: break
        }
        if let id = draft.loggedModel {
            let run = try await loggedModel(id).run
            draft.run = draft.run ?? run
        }
        return try await catalog.register(draft, by: attribution(actor))
    }

    /// Where a client fetches the version's files.
    package func filesAddress(of version: Int, of model: String) async throws -> String {
        let found = try await self.version(version, of: model)
        guard let source = found.content.source else {
            throw TrackingError.invalid(
                "Version \(version) of '\(model)' is a classifier of this program, which it runs itself; it has no files."
            )
        }
        guard case .loggedModel(let id) = try ModelSource(source) else { return source }
        return ArtifactAddress(try await loggedModel(id)).description
    }

    private func loggedModel(_ id: LoggedModelID) async throws -> LoggedModel {
        guard let model = try await loggedModels.model(id) else {
            throw TrackingError.missing("logged model", id.rawValue)
        }
        return model
    }

    func attribution(_ actor: String) -> Attribution { Attribution(actor: actor, time: now()) }

    /// Refuses what reads like a version where an alias or a version may stand.
    private static func check(alias: String) throws {
        try TrackingLimits.check(alias, "alias", atMost: TrackingLimits.alias)
        let isPlain = alias.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || "_-".unicodeScalars.contains(scalar)
        }
        let isVersion = alias.wholeMatch(of: /[vV]?[0-9]+/) != nil
        guard !alias.isEmpty, isPlain, !isVersion, alias.lowercased() != "latest" else {
            throw TrackingError.invalid(
                "'\(alias)' cannot be an alias. Use letters, digits, '-' and '_', but neither a version nor 'latest'."
            )
        }
    }
}
