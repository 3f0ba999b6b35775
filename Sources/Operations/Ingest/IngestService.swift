package import Documents
package import Logging

/// Works the queue off, several documents at a time, until it is told to stop.
///
/// Several processes may run one each over the same store: a job is claimed by one of them only.
package actor IngestService {
    /// How often an idle worker looks for jobs that other processes queued.
    private static let pollInterval = Duration.milliseconds(200)
    /// How often an idle worker looks for processes that died, in seconds.
    private static let recoveryInterval = 5.0
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
    private var lastRecovery = -Double.infinity

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

    /// Claims and processes jobs until the service drains.
    ///
    /// When the task is cancelled, the work under way is stopped and its jobs go back to the queue.
    ///
    /// - Parameter report: Told of each outcome, in the order in which they come about.
    /// - Throws: what the stores throw.
    package func run(report: @escaping @Sendable (IngestReport) async -> Void) async throws {
        try await recover()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<concurrency {
                group.addTask { try await self.work(report: report) }
            }
            try await group.waitForAll()
        }
    }

    /// Lets the work under way finish and claims no more; `run` returns when it has.
    package func drain() {
        isDraining = true
    }

    private func work(report: @Sendable (IngestReport) async -> Void) async throws {
        while !isDraining, !Task.isCancelled {
            if let job = try await queue.claim(owner: owner, at: now()) {
                await report(try await process(job))
            } else {
                try await recover()
                try? await Task.sleep(for: Self.pollInterval)  // Cancellation ends the loop at its head.
            }
        }
    }

    /// Takes over the jobs of processes that died, unless someone has just looked.
    private func recover() async throws {
        guard now() - lastRecovery >= Self.recoveryInterval else { return }
        lastRecovery = now()
        let count = try await queue.recover(maximumAttempts: Self.maximumAttempts, at: now(), isAlive: isAlive)
        if count > 0 {
            logger.info("took over jobs of a process that died", metadata: ["jobs.count": "\(count)"])
        }
    }

    private func process(_ job: Job) async throws -> IngestReport {
        let start = now()
        do {
            let report = try await withThrowingTaskGroup(of: IngestReport?.self) { [worker] group in
                group.addTask { try await worker.process(job) }
                group.addTask { try await self.waitUntilLost(job) }
                let first = try await group.next() ?? nil
                // What is left over is the wait, or the work that nobody wants any more; its child is killed.
                group.cancelAll()
                return first
            }
            return report ?? Self.cancelled(job, seconds: now() - start)
        } catch {
            try await queue.release(job)
            throw error
        }
    }

    /// Waits until somebody cancels the job or deletes its document, in this process or another one; returns nil.
    private func waitUntilLost(_ job: Job) async throws -> IngestReport? {
        while true {
            try await Task.sleep(for: Self.pollInterval)
            guard let current = try await queue.job(job.id), current.attempts == job.attempts,
                current.failure?.code != Failure.cancelled.code
            else { return nil }
        }
    }

    private static func cancelled(_ job: Job, seconds: Double) -> IngestReport {
        IngestReport(job: job, prediction: nil, pageCount: nil, seconds: seconds, failure: .cancelled, children: [])
    }
}
