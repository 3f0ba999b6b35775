package import Documents
package import Logging

/// Works the queue off, several documents at a time, for as long as it is told to.
///
/// Several processes may run one each over the same store: a job is claimed by one of them only.
package actor IngestService {
    /// When the service has done enough.
    package enum Goal: Sendable {
        /// Return once no job is queued or running here.
        case emptyQueue
        /// Go on until drained or cancelled.
        case forever
    }

    /// How often an idle worker looks for jobs that other processes queued.
    private static let pollInterval = Duration.milliseconds(200)
    /// After so many deaths of its owner a job is given up: it is what kills them.
    private static let maximumAttempts = 3

    private let queue: any JobQueue
    private let worker: IngestWorker
    private let owner: String
    private let concurrency: Int
    private let isAlive: @Sendable (String) -> Bool
    private let now: @Sendable () -> Double
    private let logger: Logger
    private var isDraining = false
    private var runningJobs = 0

    /// - Parameters:
    ///   - owner: A name that stands for this process; `isAlive` must affirm it while the process lives.
    ///   - concurrency: How many documents are read at the same time, at least 1.
    package init(
        queue: any JobQueue,
        worker: IngestWorker,
        owner: String,
        concurrency: Int,
        isAlive: @escaping @Sendable (String) -> Bool,
        now: @escaping @Sendable () -> Double,
        logger: Logger
    ) {
        precondition(concurrency > 0, "reading needs at least one worker")
        self.queue = queue
        self.worker = worker
        self.owner = owner
        self.concurrency = concurrency
        self.isAlive = isAlive
        self.now = now
        self.logger = logger
    }

    /// Claims and processes jobs until the goal is reached or the service drains.
    ///
    /// When the task is cancelled, the work under way is stopped and its jobs go back to the queue.
    ///
    /// - Parameter report: Told of each outcome, in the order in which they come about.
    /// - Throws: what the stores throw.
    package func run(until goal: Goal, report: @escaping @Sendable (IngestReport) async -> Void) async throws {
        let recovered = try await queue.recover(maximumAttempts: Self.maximumAttempts, at: now(), isAlive: isAlive)
        if recovered > 0 {
            logger.info("took over jobs of a process that died", metadata: ["jobs.count": "\(recovered)"])
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<concurrency {
                group.addTask { try await self.work(until: goal, report: report) }
            }
            try await group.waitForAll()
        }
    }

    /// Lets the work under way finish and claims no more; `run` returns when it has.
    package func drain() {
        isDraining = true
    }

    private func work(until goal: Goal, report: @Sendable (IngestReport) async -> Void) async throws {
        while !isDraining, !Task.isCancelled {
            guard let job = try await claim() else {
                if goal == .emptyQueue, runningJobs == 0 { return }
                try? await Task.sleep(for: Self.pollInterval)  // Cancellation ends the loop at its head.
                continue
            }
            await report(try await process(job))
        }
    }

    /// Counts the job as running from before it is claimed, so that no worker goes home while another may still bring
    /// children to the queue.
    private func claim() async throws -> Job? {
        runningJobs += 1
        do {
            if let job = try await queue.claim(owner: owner, at: now()) { return job }
        } catch {
            runningJobs -= 1
            throw error
        }
        runningJobs -= 1
        return nil
    }

    private func process(_ job: Job) async throws -> IngestReport {
        defer { runningJobs -= 1 }
        do {
            return try await worker.process(job)
        } catch {
            try await queue.release(job)
            throw error
        }
    }
}
