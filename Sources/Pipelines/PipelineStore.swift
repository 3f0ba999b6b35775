/// Where pipelines and their runs are kept.
///
/// What a call wrote survives kill -9 when it returns. Each run of a pipeline and of a step is also a run of the tracking
/// store, which changes in the same step. Times are seconds since 1970.
package protocol PipelineStore: Sendable {
    /// Keeps a pipeline, in place of the one of its name; it stays paused if that was.
    func save(_ entry: PipelineEntry) async throws
    /// By name.
    func pipelines() async throws -> [PipelineEntry]
    func pipeline(_ name: String) async throws -> PipelineEntry?
    /// Forgets the pipeline; its runs stay. False when there is none.
    func removePipeline(_ name: String) async throws -> Bool
    /// False when there is no such pipeline.
    func setPaused(_ isPaused: Bool, of name: String) async throws -> Bool

    func create(_ run: PipelineRun) async throws
    func run(_ id: String) async throws -> PipelineRun?
    /// The latest first, at most `limit`; of all pipelines when `pipeline` is nil.
    func runs(of pipeline: String?, limit: Int) async throws -> [PipelineRun]
    /// Gives the pending run to `owner`; nil when it is not pending.
    func claim(_ id: String, owner: String, at time: Double) async throws -> PipelineRun?
    /// Gives the oldest pending run to `owner` whose pipeline has none running; nil when there is none.
    func claimNext(owner: String, at time: Double) async throws -> PipelineRun?
    /// Makes runs pending again whose owner is dead, and their running steps, and returns them.
    func recover(isAlive: @Sendable (String) -> Bool) async throws -> [PipelineRun]
    /// Makes a running run pending again, and its running steps.
    func release(_ id: String) async throws
    /// Ends the run with its state and failure.
    func finish(_ run: PipelineRun) async throws
    /// Wants the run ended; one that is pending ends at once. False when it is over or unknown.
    func cancel(_ id: String, at time: Double) async throws -> Bool
    /// Makes a run that failed or was canceled pending again, and its steps that did not succeed. False when it is neither.
    func reopen(_ id: String) async throws -> Bool

    /// In the order in which they were saved first.
    func steps(of run: String) async throws -> [StepRun]
    /// Writes the step and its tracked run; `pipeline` is the experiment.
    func save(_ step: StepRun, of pipeline: String) async throws
    /// The latest result with that cache key of a step of that name, or nil.
    func result(of step: String, cacheKey: String) async throws -> StepRun?
    /// The latest result of a step of a pipeline, or nil.
    func latestResult(of step: String, in pipeline: String) async throws -> StepRun?

    /// What is remembered of a schedule or a trigger, or nil.
    func memory(of pipeline: String, key: String) async throws -> String?
    /// Remembers `new` in place of `old`, and makes the runs; false, and nothing happens, when it was not `old` any more.
    func remember(
        _ new: String,
        inPlaceOf old: String?,
        of pipeline: String,
        key: String,
        creating runs: [PipelineRun]
    ) async throws -> Bool
}
