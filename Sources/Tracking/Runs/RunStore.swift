/// Where runs are kept.
///
/// A call is answered when what it wrote survives kill -9 and power loss. Errors about what was asked are
/// `TrackingError`s.
package protocol RunStore: Sendable {
    /// Saves `run`, in place of what it had; for whoever has the run in hand. Its metrics are added to what was measured before,
    /// and an experiment that is not there is made.
    func save(_ run: Run) async throws
    /// Adds a run to an experiment that is there and active.
    func create(_ run: Run, in experiment: ExperimentID) async throws -> Run
    /// The run of that id, deleted ones too, or nil.
    func run(_ id: RunID) async throws -> Run?
    /// The latest active runs first, at most `limit`.
    func runs(experiment: String?, limit: Int) async throws -> [Run]
    /// Adds measurements, to the models that were measured too, parameters and tags, all or none.
    ///
    /// - Throws: when the run is missing or deleted, such a model is missing, or a parameter has another value already.
    func log(_ log: RunLog, to run: RunID) async throws
    /// Adds datasets that went in.
    func log(inputs: [DatasetInput], to run: RunID) async throws
    /// Adds models that came out.
    func log(outputs: [LoggedModelID], to run: RunID) async throws
    /// Changes an active run and returns it.
    func update(_ id: RunID, _ update: RunUpdate) async throws -> Run
    /// Takes a tag away.
    ///
    /// - Throws: when the run has no such tag.
    func removeTag(_ key: String, of run: RunID) async throws
    /// Deletes the run so that it can be restored, or restores it.
    ///
    /// - Parameter time: Seconds since 1970; kept with what was deleted.
    func setLifecycle(_ lifecycle: Lifecycle, of run: RunID, at time: Double) async throws
    /// The runs of those experiments that match, a page at a time; none where no experiment is named.
    func search(_ experiments: [ExperimentID], _ query: TrackingQuery) async throws -> SearchPage<Run>
    /// All measurements of a metric by time, step and value, a page at a time.
    ///
    /// - Parameter limit: At most `TrackingLimits.pageOfMetrics` are given.
    func history(of metric: String, run: RunID, limit: Int, after token: String?) async throws -> SearchPage<Metric>
    /// Keeps bytes under a name with a run, replacing those of the same name: for what is small, or replaced again and
    /// again. Files go through `ArtifactStore`.
    ///
    /// - Throws: when there is no such run.
    func saveArtifact(_ data: [UInt8], name: String, of run: RunID) async throws
    /// The bytes under that name, or nil.
    ///
    /// - Throws: for a file that `ArtifactStore` keeps outside the database.
    func artifact(_ name: String, of run: RunID) async throws -> [UInt8]?
}
