package import Tracking

/// What one can do with experiments.
///
/// Errors about what was asked are `TrackingError`s, among them that an experiment is missing.
package struct ExperimentOperations: Sendable {
    private let store: any ExperimentStore
    private let now: @Sendable () -> Double

    package init(store: any ExperimentStore, now: @escaping @Sendable () -> Double) {
        self.store = store
        self.now = now
    }

    package func create(name: String, tags: [String: String]) async throws -> Experiment {
        try Self.check(name)
        try RunLog(tags: tags).check()
        return try await store.createExperiment(name: name, tags: tags, at: now())
    }

    /// The experiment, deleted ones too.
    package func experiment(_ id: ExperimentID) async throws -> Experiment {
        guard let experiment = try await store.experiment(id) else {
            throw TrackingError.missing("experiment", "\(id)")
        }
        return experiment
    }

    /// The experiment, deleted ones too.
    package func experiment(named name: String) async throws -> Experiment {
        guard let experiment = try await store.experiment(named: name) else {
            throw TrackingError.missing("experiment", name)
        }
        return experiment
    }

    package func rename(_ id: ExperimentID, to name: String) async throws {
        try Self.check(name)
        try await store.renameExperiment(id, to: name, at: now())
    }

    /// Deletes the experiment so that it can be restored, or restores it.
    package func setLifecycle(_ lifecycle: Lifecycle, of id: ExperimentID) async throws {
        guard id != .standard || lifecycle == .active else {
            throw TrackingError.invalid("The experiment of runs that name none cannot be deleted.")
        }
        try await store.setLifecycle(lifecycle, of: id, at: now())
    }

    /// Sets a tag; nil takes it away.
    package func setTag(_ key: String, to value: String?, of id: ExperimentID) async throws {
        try RunLog(tags: [key: value ?? ""]).check()
        try await store.setTag(key, to: value, of: id, at: now())
    }

    /// The experiments that match, latest changed first unless ordered otherwise, a page at a time.
    package func search(_ query: TrackingQuery) async throws -> SearchPage<Experiment> {
        try await store.searchExperiments(query)
    }

    private static func check(_ name: String) throws(TrackingError) {
        guard !name.isEmpty else { throw .invalid("An experiment needs a name; it is empty.") }
        try TrackingLimits.check(name, "name of an experiment", atMost: TrackingLimits.experimentName)
    }
}
