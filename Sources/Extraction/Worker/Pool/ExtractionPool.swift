package import Documents

/// Reads files in child processes: a few at a time, in the order of asking, each child kept warm for the next file.
///
/// A file that crashes its reader, takes too long or too much memory costs that file and that child; nothing else
/// notices. Cancelling a request kills the child that works on it.
package actor ExtractionPool {
    private struct Ticket: Hashable {
        let number: Int
    }

    private let configuration: PoolConfiguration
    private var slots: SlotQueue<Ticket>
    private var waiting: [Ticket: CheckedContinuation<Void, any Error>] = [:]
    private var lastTicket = 0
    private var idle: [WorkerProcess] = []
    private var isShutDown = false
    private var drainers: [CheckedContinuation<Void, Never>] = []
    private var hasWarned = false

    /// What one file may cost.
    package nonisolated var limits: ExtractionLimits { configuration.limits }

    /// Starts nothing yet: children come with the first requests.
    package init(_ configuration: PoolConfiguration) {
        self.configuration = configuration
        slots = SlotQueue(capacity: configuration.workers)
    }

    /// A pool with the defaults of `PoolConfiguration`; starts nothing yet.
    package init(executable: String, limits: ExtractionLimits, libraries: NativeLibraries, workers: Int) {
        self.init(PoolConfiguration(executable: executable, limits: limits, libraries: libraries, workers: workers))
    }

    deinit {
        // A pool that nobody has shut down has no requests any more, but may have children that wait for some.
        for worker in idle { worker.cancel() }
    }

    /// Reads a file.
    ///
    /// When a page kills its worker, another one goes on behind it: that page is empty and says so, up to the number of
    /// lost pages that the limits allow.
    ///
    /// - Parameters:
    ///   - name: As the file is called; shown, but never used to tell what the file is.
    ///   - tell: Told how many pages there are, then of each page in order as soon as it is read. The worker waits while
    ///     it takes its time.
    /// - Throws: `ExtractionError`; `CancellationError` when the task is cancelled or the pool has been shut down.
    package nonisolated func extract(
        _ bytes: [UInt8],
        name: String,
        tell: @escaping @Sendable (ReadingEvent) async -> Void = { _ in }
    ) async throws -> ExtractedFile {
        // What is said of all pages is found here, so that the child and the pool go on with the next file.
        let (file, pages) = try await pieces(of: bytes, name: name, tell: tell)
        return file.completed(with: pages)
    }

    /// What the child says of the whole file, and the file's pages.
    private func pieces(
        of bytes: [UInt8],
        name: String,
        tell: @escaping @Sendable (ReadingEvent) async -> Void
    ) async throws -> (ExtractedFile, [ReadPage]) {
        try await inSlot(for: bytes) {
            let threads = configuration.limits.threads(besides: slots.busy)
            let reading = PagedReading(limits: configuration.limits, threads: threads, tell: tell)
            while true {
                do {
                    let request = WorkerRequest.extract(name: name, plan: await reading.plan)
                    switch try await answer(request, about: bytes, by: idle.popLast(), tell: reading.take) {
                    case .file(let file): return (file, await reading.pages)
                    case .failure(let error): throw error
                    case .made: preconditionFailure("a reply fits its request")
                    }
                } catch let death as WorkerDeath {
                    try await reading.survive(death)
                }
            }
        }
    }

    /// Draws a page, counted from 1, as a PNG file.
    ///
    /// - Throws: `ExtractionError`; `CancellationError` when the task is cancelled or the pool has been shut down.
    package func pageImage(_ bytes: [UInt8], page: Int, dotsPerInch: Int) async throws -> [UInt8] {
        try await made(.pageImage(page: page, dotsPerInch: dotsPerInch), of: bytes)
    }

    /// Makes a PDF of a file in which the words that were recognised are found.
    ///
    /// - Parameter pages: What was read from it.
    /// - Throws: `ExtractionError`; `CancellationError` when the task is cancelled or the pool has been shut down.
    package func searchablePDF(_ bytes: [UInt8], pages: [Page]) async throws -> [UInt8] {
        try await made(.searchablePDF(pageCount: pages.count), of: bytes, pages: pages)
    }

    private func made(_ request: WorkerRequest, of bytes: [UInt8], pages: [Page] = []) async throws -> [UInt8] {
        try await inSlot(for: bytes) {
            do {
                switch try await answer(request, about: bytes, pages: pages, by: idle.popLast()) {
                case .made(let result): return result
                case .failure(let error): throw error
                case .file: preconditionFailure("a reply fits its request")
                }
            } catch let death as WorkerDeath {
                throw death.error(limits: configuration.limits)
            }
        }
    }

    /// Takes no more requests, waits until those accepted are answered, and ends all children.
    ///
    /// Whoever cannot wait cancels the requests.
    package func shutDown() async {
        isShutDown = true
        if !slots.isIdle {
            await withCheckedContinuation { drainers.append($0) }
        }
        let workers = idle
        idle = []
        for worker in workers { await worker.end() }
    }

    /// Calls `body` when there is a slot for a file with those bytes.
    private func inSlot<Result>(for bytes: [UInt8], _ body: () async throws -> Result) async throws -> Result {
        guard bytes.count <= configuration.limits.maximumBytes else {
            throw ExtractionError(
                .tooLarge,
                "The file has \(bytes.count) bytes; at most \(configuration.limits.maximumBytes) are read. Split it."
            )
        }
        try await enter()
        defer { leave() }
        try Task.checkCancellation()
        return try await body()
    }

    /// Has that worker, or a new one, answer; keeps the worker for the next request while it is good.
    private func answer(
        _ request: WorkerRequest,
        about bytes: [UInt8],
        pages: [Page] = [],
        by warm: WorkerProcess?,
        tell: @escaping @Sendable (ReadingEvent) async -> Void = { _ in }
    ) async throws -> WorkerReply {
        let worker = warm ?? WorkerProcess(configuration)
        do {
            let reply = try await worker.ask(request, about: bytes, pages: pages, tell: tell)
            warn(about: worker.measures)
            if worker.served < configuration.documentsPerWorker {
                idle.append(worker)
            } else {
                await worker.end()
            }
            return reply
        } catch WorkerDeath.beforeReading where warm != nil {
            // It died while it had nothing to do, which is not this file's fault.
            await worker.end()
            return try await answer(request, about: bytes, pages: pages, by: nil, tell: tell)
        } catch {
            await worker.end()
            throw error
        }
    }

    private func warn(about measures: Set<SandboxMeasure>?) {
        guard !hasWarned, let measures else { return }
        hasWarned = true
        let missing = SandboxMeasure.allCases.filter { !measures.contains($0) }
        guard !missing.isEmpty else { return }
        configuration.warn(
            "Files are read with less protection than intended; missing: "
                + missing.map(\.rawValue).joined(separator: ", ")
                + ". Use Linux 5.13 or later, and a container profile that permits Landlock and seccomp."
        )
    }

    private func enter() async throws {
        guard !isShutDown else { throw CancellationError() }
        lastTicket += 1
        let ticket = Ticket(number: lastTicket)
        guard !slots.enter(ticket) else { return }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                if Task.isCancelled, slots.withdraw(ticket) {
                    continuation.resume(throwing: CancellationError())
                } else {
                    waiting[ticket] = continuation
                }
            }
        } onCancel: {
            // Awaited by nobody: it only takes the ticket out of the line, if it still is in it.
            Task { await self.withdraw(ticket) }
        }
    }

    private func withdraw(_ ticket: Ticket) {
        guard slots.withdraw(ticket) else { return }
        waiting.removeValue(forKey: ticket)?.resume(throwing: CancellationError())
    }

    private func leave() {
        if let next = slots.leave() {
            waiting.removeValue(forKey: next)?.resume()
        } else if slots.isIdle {
            for drainer in drainers { drainer.resume() }
            drainers = []
        }
    }
}
