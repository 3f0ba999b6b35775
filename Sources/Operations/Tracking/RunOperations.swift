import Foundation
package import Tracking

/// What one can do with runs.
///
/// Errors about what was asked are `TrackingError`s, among them that a run is missing.
package struct RunOperations: Sendable {
    private static let modelsTag = "mlflow.log-model.history"

    private let store: any RunStore
    private let now: @Sendable () -> Double
    private let makeID: @Sendable () -> String

    package init(
        store: any RunStore,
        now: @escaping @Sendable () -> Double,
        makeID: @escaping @Sendable () -> String
    ) {
        self.store = store
        self.now = now
        self.makeID = makeID
    }

    /// Starts a run; its name is also its tag `mlflow.runName`.
    ///
    /// - Throws: when the name and the tag differ, too.
    package func start(_ draft: RunDraft) async throws -> Run {
        let id = makeID()
        var tags = draft.tags
        let tagged = tags[Run.nameTag] ?? ""
        guard draft.name.isEmpty || tagged.isEmpty || draft.name == tagged else {
            throw TrackingError.invalid("The run is named '\(draft.name)', and '\(tagged)' by its tag. Give one name.")
        }
        let name = [draft.name, tagged].first { !$0.isEmpty } ?? "run-\(id.prefix(8))"
        tags[Run.nameTag] = name
        try TrackingLimits.check(name, "name of a run", atMost: TrackingLimits.runName)
        try RunLog(tags: tags).check()
        let run = Run(
            id: RunID(rawValue: id),
            experiment: "",
            name: name,
            user: draft.user,
            status: .running,
            startedAt: draft.startedAt ?? now(),
            tags: tags
        )
        return try await store.create(run, in: draft.experiment)
    }

    /// The run, deleted ones too.
    package func run(_ id: RunID) async throws -> Run {
        guard let run = try await store.run(id) else { throw TrackingError.missing("run", id.rawValue) }
        return run
    }

    /// Adds measurements, parameters and tags, all or none.
    package func log(_ log: RunLog, to run: RunID) async throws {
        try log.check()
        try await store.log(log, to: run)
    }

    /// Adds datasets that went in.
    package func log(inputs: [DatasetInput], to run: RunID) async throws {
        guard inputs.count <= TrackingLimits.datasetsInCall else {
            throw TrackingError.invalid("One call logs at most \(TrackingLimits.datasetsInCall) datasets.")
        }
        for input in inputs { try input.check() }
        try await store.log(inputs: inputs, to: run)
    }

    /// Adds models that came out.
    package func log(outputs: [LoggedModelID], to run: RunID) async throws {
        try await store.log(outputs: outputs, to: run)
    }

    /// Adds the description of a saved model to the list in the tag `mlflow.log-model.history`, where clients of MLflow look.
    ///
    /// - Parameter json: The description, a JSON object.
    package func record(model json: String, of id: RunID) async throws {
        guard let model = try? JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any] else {
            throw TrackingError.invalid("The description of the model is no JSON object.")
        }
        let history = try await run(id).tags[Self.modelsTag] ?? "[]"
        let models = (try? JSONSerialization.jsonObject(with: Data(history.utf8)) as? [Any]) ?? []
        let data = try JSONSerialization.data(withJSONObject: models + [model], options: .sortedKeys)
        try await log(RunLog(tags: [Self.modelsTag: String(decoding: data, as: UTF8.self)]), to: id)
    }

    package func update(_ id: RunID, _ update: RunUpdate) async throws -> Run {
        try TrackingLimits.check(update.name ?? "", "name of a run", atMost: TrackingLimits.runName)
        return try await store.update(id, update)
    }

    package func removeTag(_ key: String, of run: RunID) async throws {
        try await store.removeTag(key, of: run)
    }

    /// Deletes the run so that it can be restored, or restores it.
    package func setLifecycle(_ lifecycle: Lifecycle, of run: RunID) async throws {
        try await store.setLifecycle(lifecycle, of: run, at: now())
    }

    /// The runs of those experiments that match, a page at a time.
    package func search(_ experiments: [ExperimentID], _ query: TrackingQuery) async throws -> SearchPage<Run> {
        try await store.search(experiments, query)
    }

    /// All measurements of a metric by time, step and value, a page at a time.
    package func history(
        of metric: String,
        run: RunID,
        limit: Int,
        after token: String?
    ) async throws -> SearchPage<Metric> {
        try await store.history(of: metric, run: run, limit: limit, after: token)
    }
}
