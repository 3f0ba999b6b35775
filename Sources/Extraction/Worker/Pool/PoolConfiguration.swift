/// How a pool of workers is set up.
package struct PoolConfiguration: Sendable {
    /// The path of the program that is started as a worker.
    package var executable: String
    /// What it is started with; default `worker`.
    package var arguments = ["worker"]
    /// All the environment a worker gets; nothing is inherited.
    ///
    /// The default keeps OpenMP to one thread (the pool is the parallelism) and Swift's crash reporter, which would
    /// start a program, out of the sandbox.
    package var environment = ["OMP_THREAD_LIMIT": "1", "SWIFT_BACKTRACE": "enable=no", "LC_ALL": "C.UTF-8"]
    package var limits: ExtractionLimits
    package var libraries: NativeLibraries
    package var options = ReadingOptions()
    /// How many documents are read at the same time, at least 1.
    package var workers: Int
    /// After how many documents a worker is replaced, so that what leaks stays small; default 200.
    package var documentsPerWorker = 200
    /// The most bytes a worker may answer to one request; default 1 GiB.
    package var maximumReplyBytes = 1 << 30
    /// What measures the time a document takes.
    package var clock: any Clock<Duration> = ContinuousClock()
    /// Told, once a pool, when workers on this machine lack a protection.
    package var warn: @Sendable (String) -> Void = { _ in }

    package init(executable: String, limits: ExtractionLimits, libraries: NativeLibraries, workers: Int) {
        precondition(workers > 0, "a pool has workers")
        self.executable = executable
        self.limits = limits
        self.libraries = libraries
        self.workers = workers
    }
}

extension PoolConfiguration {
    /// What a worker is told first.
    var setup: WorkerSetup {
        WorkerSetup(limits: limits, libraries: libraries, options: options, maximumReplyBytes: maximumReplyBytes)
    }
}
