package import Tracking

/// What one can do with models as runs leave them.
///
/// Errors about what was asked are `TrackingError`s, among them that a model is missing.
package struct LoggedModelOperations: Sendable {
    private let store: any LoggedModelStore
    private let now: @Sendable () -> Double
    private let makeID: @Sendable () -> String

    package init(
        store: any LoggedModelStore,
        now: @escaping @Sendable () -> Double,
        makeID: @escaping @Sendable () -> String
    ) {
        self.store = store
        self.now = now
        self.makeID = makeID
    }

    /// Makes room for a model whose files follow.
    ///
    /// - Parameters:
    ///   - name: Empty for one that is made up.
    ///   - type: Such as `sklearn`; may be empty.
    package func create(
        name: String,
        type: String,
        experiment: ExperimentID,
        run: RunID?,
        parameters: [String: String],
        tags: [String: String]
    ) async throws -> LoggedModel {
        let id = makeID()
        let name = name.isEmpty ? "model-\(id.prefix(8))" : name
        try TrackingLimits.check(name, "name of a model", atMost: TrackingLimits.modelName)
        try RunLog(parameters: parameters, tags: tags).check()
        let time = now()
        let model = LoggedModel(
            id: LoggedModelID(rawValue: "m-\(id)"),
            experiment: experiment,
            name: name,
            type: type,
            createdAt: time,
            updatedAt: time,
            run: run,
            parameters: parameters,
            tags: tags
        )
        try await store.create(model)
        return model
    }

    package func model(_ id: LoggedModelID) async throws -> LoggedModel {
        guard let model = try await store.model(id) else { throw TrackingError.missing("logged model", id.rawValue) }
        return model
    }

    /// Says how the making of the model ended.
    package func setStatus(_ status: LoggedModel.Status, of id: LoggedModelID) async throws -> LoggedModel {
        try await store.setStatus(status, of: id, at: now())
        return try await model(id)
    }

    package func setTags(_ tags: [String: String], of id: LoggedModelID) async throws -> LoggedModel {
        try RunLog(tags: tags).check()
        for (key, value) in tags { try await store.setTag(key, to: value, of: id, at: now()) }
        return try await model(id)
    }

    package func removeTag(_ key: String, of id: LoggedModelID) async throws {
        try await store.setTag(key, to: nil, of: id, at: now())
    }

    /// Adds parameters; one that is there never changes.
    package func log(parameters: [String: String], to id: LoggedModelID) async throws {
        try RunLog(parameters: parameters).check()
        try await store.log(parameters: parameters, to: id, at: now())
    }

    /// The models of those experiments that match, a page at a time.
    package func search(
        _ experiments: [ExperimentID],
        _ query: TrackingQuery
    ) async throws -> SearchPage<LoggedModel> {
        try await store.search(experiments, query)
    }

    /// Removes the model and its files.
    package func remove(_ id: LoggedModelID) async throws {
        try await store.remove(id)
    }
}
