/// One file on its way through one or more workers: gathers its pages and passes them on.
actor PagedReading {
    private var recovery: PageRecovery
    private let tell: @Sendable (ReadingEvent) async -> Void

    init(limits: ExtractionLimits, threads: Int, tell: @escaping @Sendable (ReadingEvent) async -> Void) {
        recovery = PageRecovery(limits: limits, threads: threads)
        self.tell = tell
    }

    /// What the next worker is to read.
    var plan: ReadingPlan { recovery.plan }

    /// In their order.
    var pages: [ReadPage] { recovery.pages }

    /// Takes what a worker tells.
    func take(_ event: ReadingEvent) async {
        if case .opened = event, recovery.isOpen { return }
        await tell(recovery.take(event))
    }

    /// Prepares the plan for the worker after one that died.
    ///
    /// - Throws: `ExtractionError` when the file is given up.
    func survive(_ death: WorkerDeath) async throws {
        if let page = try recovery.survive(death) { await tell(.page(page)) }
    }
}
