import Documents
import Extraction
import Foundation
import Operations
import Search

/// One `deedbox ingest`: hands files in and works the queue off at the same time, and tells the outcome of each file.
actor IngestSession {
    /// How often the session looks whether all is done.
    private static let pollInterval = Duration.milliseconds(50)

    private let composition: Composition
    private let console: Console
    /// The path under which a document was handed in, by its id.
    private var paths: [DocumentID: String] = [:]
    /// Handed in, with no outcome told yet.
    private var pending: Set<DocumentID> = []
    /// Outcomes that came before their document's path was known, for reading goes on while files are handed in.
    private var early: [DocumentID: IngestReport] = [:]
    private var isSubmitted = false
    private var isStopped = false
    private var readCount = 0
    private var failureCount = 0

    init(composition: Composition, console: Console) {
        self.composition = composition
        self.console = console
    }

    /// Returns how many inputs failed.
    func run(paths arguments: [String]) async throws -> Int {
        let service = try composition.makeIngestService()
        try await withTerminationSignals {
            await self.stop()
        } whileRunning: {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await service.run { await self.tell($0) } }
                try await self.submit(arguments)
                try await self.waitUntilDone()
                await service.drain()
                try await self.finish { try await group.waitForAll() }
            }
        }
        try await summarize()
        return failureCount
    }

    /// Takes no more files and lets those that are being read finish, for a bounded time; then their jobs go back to the
    /// queue.
    private func stop() async {
        isStopped = true
        do {
            try await Task.sleep(for: .seconds(composition.settings.integer("server.drain_seconds")))
            await composition.shutDown()
        } catch {
            // Cancelled: all that was being read is done.
        }
    }

    /// Work that is given up when its time is over is no error.
    private func finish(_ work: () async throws -> Void) async throws {
        do {
            try await work()
        } catch is CancellationError where isStopped {
        }
    }

    private func submit(_ arguments: [String]) async throws {
        let maximumBytes = ExtractionLimits(settings: composition.settings).maximumBytes
        for file in FileFinder().files(at: arguments) where !isStopped {
            do {
                let bytes = try file.read(maximumBytes: maximumBytes)
                try await handIn(bytes, of: file)
            } catch let error as ExtractionError {
                try tell(IngestLine(failure: error.failure, path: file.displayPath))
            } catch let failure as Failure where !failure.isAboutStorage {
                try tell(IngestLine(failure: failure, path: file.displayPath))
            }
        }
        isSubmitted = true
        for report in early.values { tell(report) }
        early = [:]
    }

    /// A file whose bytes are known and still queued, as after a run that was killed, has its outcome told like a new one.
    private func handIn(_ bytes: [UInt8], of file: FoundFile) async throws {
        switch try await composition.ingest.submit(bytes, name: file.name) {
        case .accepted(let job): expect(job.documentID, at: file.displayPath)
        case .duplicate(let record) where record.status == .queued && paths[record.id] == nil:
            expect(record.id, at: file.displayPath)
        case .duplicate(let record): try tell(IngestLine(duplicate: record, path: file.displayPath))
        }
    }

    private func expect(_ id: DocumentID, at path: String) {
        paths[id] = path
        pending.insert(id)
        if let report = early.removeValue(forKey: id) { tell(report) }
    }

    /// Waits until the queue is empty and every file has its outcome, from here or from another process at the same
    /// store.
    private func waitUntilDone() async throws {
        while !isStopped {
            for id in pending {
                guard let record = try await composition.documents.find(id), record.status != .queued else { continue }
                // Told by this process's own worker meanwhile, unless another one read it.
                guard pending.remove(id) != nil else { continue }
                try tell(IngestLine(record, path: paths[id] ?? record.name))
            }
            let queued = try await composition.ingest.counts()[.queued, default: 0]
            if pending.isEmpty, queued == 0 { return }
            console.progress("\(readCount + failureCount) done, \(queued) to go\(pagesInWork)")
            try await Task.sleep(for: Self.pollInterval)
        }
    }

    /// The pages of the documents that are being read: `; page 3 of 40, page 1 of 2`.
    private var pagesInWork: String {
        let pages = composition.progress.current.sorted { $0.key < $1.key }.compactMap { _, progress in
            progress.total.map { "page \(min(progress.done + 1, $0)) of \($0)" }
        }
        return pages.isEmpty ? "" : "; " + pages.joined(separator: ", ")
    }

    private func tell(_ report: IngestReport) {
        let id = report.job.documentID
        guard let path = paths[id] ?? (isSubmitted ? report.job.name : nil) else {
            early[id] = report
            return
        }
        // Not pending: the wait saw it done in the store and told it already, or an earlier run left it.
        if pending.remove(id) != nil || paths[id] == nil {
            try? tell(IngestLine(report, path: path))  // Only an unwritable standard output fails here.
        }
        for child in report.children {
            expect(child.documentID, at: path + child.name.dropFirst(report.job.name.count))
        }
    }

    private func tell(_ line: IngestLine) throws {
        switch line.status {
        case .ready: readCount += 1
        case .failed: failureCount += 1
        case .duplicate: break
        }
        console.clearProgress()
        if console.isJSON { try console.object(line) } else { console.line(line.text) }
    }

    private func summarize() async throws {
        console.clearProgress()
        let left = try await composition.ingest.counts()[.queued, default: 0]
        let search = try await composition.search.counts()
        var message = "\(readCount) read, \(failureCount) failed, \(search.passages) passages findable by their words"
        if search.embedded < search.passages {
            message +=
                ", \(search.passages - search.embedded) wait for 'deedbox serve' or 'deedbox embed' "
                + "to be findable by meaning"
        }
        if left > 0 { message += "; stopped with \(left) still to read, which the next run does" }
        console.message(message + ".")
    }
}
