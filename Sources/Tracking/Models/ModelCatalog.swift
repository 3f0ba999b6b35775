/// Registered models as things with names, descriptions and tags, and versions of them that lie elsewhere.
///
/// What a version is and which alias it has is the business of `ModelRegistry`. Every change of what may serve goes into
/// the ledger in the same step. Errors about what was asked are `TrackingError`s, among them that a model or a version is
/// missing; times are seconds since 1970.
package protocol ModelCatalog: Sendable {
    /// - Throws: when there is a model of that name.
    func createModel(
        _ name: String,
        description: String,
        tags: [String: String],
        at time: Double
    ) async throws -> RegisteredModel
    /// The model, or nil.
    func model(_ name: String) async throws -> RegisteredModel?
    /// - Throws: when the name is taken, or the model's classifiers lie in a folder of its name.
    func renameModel(_ name: String, to newName: String, by attribution: Attribution) async throws
    func describeModel(_ name: String, as description: String, at time: Double) async throws
    /// Sets a tag; nil takes it away.
    func setTag(_ key: String, to value: String?, ofModel name: String, at time: Double) async throws
    /// Removes the model with its versions and their classifiers; files that lie elsewhere stay.
    ///
    /// - Throws: when a version takes part in the traffic of an endpoint.
    func removeModel(_ name: String, by attribution: Attribution) async throws
    /// The models that match, by name unless ordered otherwise, a page at a time.
    func searchModels(_ query: TrackingQuery) async throws -> SearchPage<RegisteredModel>

    /// Registers files as the next version of a model that is there.
    ///
    /// - Throws: when the model's versions are classifiers that were trained here.
    func register(_ draft: VersionDraft, by attribution: Attribution) async throws -> ModelVersion
    func describe(_ version: Int, of model: String, as description: String, at time: Double) async throws
    /// Sets a tag; nil takes it away.
    func setTag(_ key: String, to value: String?, of version: Int, of model: String, at time: Double) async throws
    /// Moves the version to a stage.
    ///
    /// - Parameter archivesOthers: Whether versions that are in that stage go to the archive.
    func setStage(
        _ stage: ModelStage,
        of version: Int,
        of model: String,
        archivesOthers: Bool,
        by attribution: Attribution
    ) async throws
    /// Removes the version, its aliases and its classifier; its number is not given again.
    ///
    /// - Throws: when it takes part in the traffic of an endpoint.
    func remove(_ version: Int, of model: String, by attribution: Attribution) async throws
    /// The versions that match, latest changed first unless ordered otherwise, a page at a time.
    func searchVersions(_ query: TrackingQuery) async throws -> SearchPage<ModelVersion>
}
