import Search
import Documents
import Extraction
import Foundation
import Operations

/// One `deedbox ingest`: hands the files in, works the queue off, and tells the outcome of each file.
actor IngestSession {
    private let composition: Composition
    private let console: Console
    /// The path under which a document was handed in, by its id.
    private var paths: [DocumentID: String] = [:]
    private var failures = 0
    private var readCount = 0
    private var finished = 0
    private var expected = 0

    init(composition: Composition, console: Console) {
        self.composition = composition
        self.console = console
    }

    /// Returns how many inputs failed.
    func run(paths arguments: [String]) async throws -> Int {
        try await submit(arguments)
        let service = try composition.makeIngestService()
        let counts = try await composition.ingest.counts()
        expected = counts[.queued, default: 0] + counts[.running, default: 0]
        try await withTerminationSignals {
            await service.drain()
        } whileRunning: {
            try await service.run(until: .emptyQueue) { await self.tell($0) }
        }
        try await summarize()
        return failures
    }

    private func submit(_ arguments: [String]) async throws {
        let maximumBytes = ExtractionLimits(settings: composition.settings).maximumBytes
        for file in FileFinder().files(at: arguments) {
            do {
                let bytes = try file.read(maximumBytes: maximumBytes)
                switch try await composition.ingest.submit(bytes, name: file.name) {
                case .accepted(let job): paths[job.documentID] = file.displayPath
                case .duplicate(let record): try tell(IngestLine(duplicate: record, path: file.displayPath))
                }
                console.progress("storing \(file.displayPath)")
            } catch let error as ExtractionError {
                try tell(IngestLine(failure: error.failure, path: file.displayPath))
            } catch let failure as Failure where !failure.isAboutStorage {
                try tell(IngestLine(failure: failure, path: file.displayPath))
            }
        }
    }

    private func tell(_ report: IngestReport) {
        finished += 1
        if report.failure == nil { readCount += 1 }
        expected += report.children.count
        for child in report.children {
            let parent = paths[report.job.documentID] ?? report.job.name
            paths[child.documentID] = parent + child.name.dropFirst(report.job.name.count)
        }
        let path = paths[report.job.documentID] ?? report.job.name
        try? tell(IngestLine(report, path: path))  // Only an unwritable standard output fails here.
        console.progress("\(finished) of \(expected)")
    }

    private func tell(_ line: IngestLine) throws {
        if line.error != nil { failures += 1 }
        console.clearProgress()
        if console.isJSON { try console.object(line) } else { console.line(line.text) }
    }

    private func summarize() async throws {
        console.clearProgress()
        let left = try await composition.ingest.counts()[.queued, default: 0]
        let search = try await composition.search.counts()
        var message = "\(readCount) read, \(failures) failed, \(search.passages) passages findable by their words"
        if search.embedded < search.passages {
            message +=
                ", \(search.passages - search.embedded) wait for 'deedbox serve' or 'deedbox embed' to be findable by meaning"
        }
        if left > 0 { message += "; stopped with \(left) still to read, which the next run does" }
        console.message(message + ".")
    }
}
