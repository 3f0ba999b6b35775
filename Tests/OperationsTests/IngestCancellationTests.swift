import Documents
import Extraction
import Foundation
import Logging
import Operations
import Synchronization
import TestSupport
import Testing

/// The real queue, service and worker; the child is the program that misbehaves on demand.
@Suite(.timeLimit(.minutes(30)))
struct IngestCancellationTests {
    private let store: TestStore
    private let progress = IngestProgress()
    private let ingest: IngestOperations
    private let pool: ExtractionPool
    private let service: IngestService
    /// Tells this test's child from those of tests that run beside it.
    private let mark = UUID().uuidString

    init() throws {
        let store = try TestStore()
        let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
        let folder = URL(fileURLWithPath: bundle).deletingLastPathComponent()
        var configuration = PoolConfiguration(
            executable: folder.appendingPathComponent("FaultyWorker").path,
            limits: ExtractionLimits(),
            libraries: NativeLibraries(pdfium: "/usr/lib/nothing.so"),
            workers: 1
        )
        configuration.arguments.append(mark)
        let pool = ExtractionPool(configuration)
        let reading = ReadingOperations(pool: pool, embed: nil)
        self.store = store
        self.pool = pool
        ingest = IngestOperations(blobs: store.blobs, queue: store.jobs, progress: progress, now: TestStore.now)
        service = IngestService(
            queue: store.jobs,
            worker: IngestWorker(
                blobs: store.blobs,
                queue: store.jobs,
                passages: store.passages,
                reading: reading,
                classification: ClassificationOperations(
                    endpoint: "document-class",
                    serving: store.serving(),
                    reading: reading
                ),
                progress: progress,
                now: TestStore.now
            ),
            owner: "test",
            concurrency: 1,
            isAlive: { $0 == "test" },
            now: TestStore.now,
            logger: Logger(label: "test")
        )
    }

    @Test func cancellingARunningJobKillsItsChild() async throws {
        let reports = Mutex<[IngestReport]>([])
        let running = Task { [service] in try await service.run { report in reports.withLock { $0.append(report) } } }
        guard case .accepted(let job) = try await ingest.submit(Array("pages\nfirst\nspin\nlast".utf8), name: "a")
        else {
            Issue.record("the file was not accepted")
            return
        }
        while ingest.progress(of: job.id)?.done != 1 { await Task.yield() }
        #expect(ingest.progress(of: job.id)?.total == 3)
        let alive = children()
        #expect(alive.count == 1)
        #expect(try await ingest.cancel(job.id).failure?.code == "cancelled")
        while reports.withLock({ $0.isEmpty }) { await Task.yield() }
        #expect(reports.withLock { $0.first?.failure?.code } == "cancelled")
        #expect(children().isEmpty, "the child is gone and reaped")
        #expect(ingest.progress(of: job.id) == nil)
        #expect(try await ingest.job(job.id).state == .failed)
        await service.drain()
        try await running.value
        await pool.shutDown()
    }

    /// The processes that bear the mark of this test.
    private func children() -> [Int32] {
        let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc"))?.compactMap { Int32($0) } ?? []
        return processes.filter { process in
            let arguments = try? String(contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8)
            return arguments?.contains(mark) ?? false
        }
    }
}
