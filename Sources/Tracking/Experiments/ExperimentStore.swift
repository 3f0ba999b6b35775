/// Where experiments are kept.
///
/// Errors about what was asked are `TrackingError`s; times are seconds since 1970.
package protocol ExperimentStore: Sendable {
    /// - Throws: when the name is taken, by a deleted experiment too.
    func createExperiment(name: String, tags: [String: String], at time: Double) async throws -> Experiment
    /// The experiment, deleted ones too, or nil.
    func experiment(_ id: ExperimentID) async throws -> Experiment?
    /// The experiment, deleted ones too, or nil.
    func experiment(named name: String) async throws -> Experiment?
    /// - Throws: when the name is taken or the experiment is missing or deleted.
    func renameExperiment(_ id: ExperimentID, to name: String, at time: Double) async throws
    /// Deletes the experiment with its active runs so that both can be restored, or restores it with the runs that were
    /// deleted with it.
    func setLifecycle(_ lifecycle: Lifecycle, of id: ExperimentID, at time: Double) async throws
    /// Sets a tag; nil takes it away.
    func setTag(_ key: String, to value: String?, of id: ExperimentID, at time: Double) async throws
    /// The experiments that match, latest first unless ordered otherwise, a page at a time.
    func searchExperiments(_ query: TrackingQuery) async throws -> SearchPage<Experiment>
}
