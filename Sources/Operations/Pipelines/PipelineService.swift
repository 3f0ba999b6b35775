import Documents
package import Logging
package import Pipelines

/// Makes the runs that come due and carries out those that wait, until its task is cancelled.
///
/// Several processes may run one each over the same store: a run is claimed by one of them only.
package struct PipelineService: Sendable {
    /// Seconds between two looks at the queue.
    private static let pollInterval = Duration.seconds(1)

    private let store: any PipelineStore
    private let scheduler: PipelineScheduler
    private let engine: PipelineEngine
    private let owner: String
    private let isAlive: @Sendable (String) -> Bool
    private let lookInterval: Duration
    private let runsAtOnce: Int
    private let now: @Sendable () -> Double
    private let logger: Logger

    /// - Parameters:
    ///   - owner: A name that stands for this process; `isAlive` must affirm it while the process lives.
    ///   - lookInterval: Between two looks at schedules and triggers.
    ///   - runsAtOnce: Runs that are carried out at the same time, at least 1; those of one pipeline follow one another.
    package init(
        store: any PipelineStore,
        scheduler: PipelineScheduler,
        engine: PipelineEngine,
        owner: String,
        isAlive: @escaping @Sendable (String) -> Bool,
        lookInterval: Duration,
        runsAtOnce: Int,
        now: @escaping @Sendable () -> Double,
        logger: Logger
    ) {
        self.store = store
        self.scheduler = scheduler
        self.engine = engine
        self.owner = owner
        self.isAlive = isAlive
        self.lookInterval = lookInterval
        self.runsAtOnce = max(1, runsAtOnce)
        self.now = now
        self.logger = logger
    }

    /// Runs until the task is cancelled; the steps under way are asked to end then, and their runs wait for the next process.
    package func run() async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await repeatedly(every: lookInterval) { _ = try await scheduler.look() } }
            for _ in 0..<runsAtOnce {
                group.addTask { await repeatedly(every: Self.pollInterval) { try await carryOut() } }
            }
            await group.waitForAll()
        }
    }

    /// Carries out what waits, until nothing does.
    private func carryOut() async throws {
        for run in try await store.recover(isAlive: isAlive) {
            logger.notice("took over a pipeline run of a process that died", metadata: ["run": "\(run.id)"])
        }
        while !Task.isCancelled, let run = try await store.claimNext(owner: owner, at: now()) {
            let ended = try await engine.execute(run)
            logger.notice(
                "pipeline run ended",
                metadata: ["pipeline": "\(run.pipeline)", "run": "\(run.id)", "state": "\(ended.state.rawValue)"]
            )
        }
    }

    private func repeatedly(every interval: Duration, _ work: @Sendable () async throws -> Void) async {
        let complaint: Logger.Message = "pipelines not looked after; trying again"
        await Operations.repeatedly(every: interval, logger: logger, complaint: complaint, work)
    }
}
