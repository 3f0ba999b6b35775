import Documents
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Operations
import ServiceLifecycle
import Synchronization

/// How the reading of some documents goes on, as server-sent events.
final class JobEvents: Sendable {
    /// The most jobs that one page watches.
    private static let mostJobs = 200
    /// The most pages that watch at a time; each asks the store twice a second.
    private static let mostStreams = 32
    private static let interval = Duration.milliseconds(500)
    /// After so many looks a stream ends, and the page opens another one.
    private static let mostLooks = 1_200

    private let ingest: IngestOperations
    private let streams = Mutex(0)

    init(ingest: IngestOperations) {
        self.ingest = ingest
    }

    var route: Route {
        .get("/documents/events", .role(.viewer)) { [self] request, context in
            let ids = (QueryParameters(request)["jobs"] ?? "").split(separator: ",").compactMap { Int64($0) }
            guard (1...Self.mostJobs).contains(ids.count) else {
                throw QueryParameters.invalid(
                    "jobs",
                    "\(ids.count) numbers",
                    expected: "1 to \(Self.mostJobs) numbers of jobs"
                )
            }
            guard take() else {
                throw Failure(
                    code: "overloaded",
                    message: "\(Self.mostStreams) pages watch already; reload this one later."
                )
            }
            return Response(
                status: .ok,
                headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
                body: ResponseBody(asyncSequence: Events(watcher: self, ids: ids))
            )
        }
    }

    private func take() -> Bool {
        streams.withLock { count in
            guard count < Self.mostStreams else { return false }
            count += 1
            return true
        }
    }

    private func giveBack() { streams.withLock { $0 -= 1 } }

    /// One page's watch: each job again whenever something about it has changed, until all are at their end.
    private final class Events: AsyncSequence, Sendable {
        private let watcher: JobEvents
        private let ids: [Int64]

        init(watcher: JobEvents, ids: [Int64]) {
            self.watcher = watcher
            self.ids = ids
        }

        deinit { watcher.giveBack() }

        func makeAsyncIterator() -> Iterator { Iterator(events: self, ingest: watcher.ingest, open: ids) }

        struct Iterator: AsyncIteratorProtocol {
            /// Keeps the place in the count of streams taken.
            let events: Events
            let ingest: IngestOperations
            var open: [Int64]
            var told: [Int64: [UInt8]] = [:]
            var looks = 0
            var isOver = false

            mutating func next() async throws -> ByteBuffer? {
                while !isOver {
                    if looks > 0, !open.isEmpty { try await Task.sleep(for: JobEvents.interval) }
                    var news = try await look()
                    isOver = open.isEmpty || looks >= JobEvents.mostLooks || Task.isShuttingDownGracefully
                    if isOver { news += Array("event: end\ndata: {}\n\n".utf8) }
                    if !news.isEmpty { return ByteBuffer(bytes: news) }
                }
                return nil
            }

            private mutating func look() async throws -> [UInt8] {
                looks += 1
                var news: [UInt8] = []
                for id in open {
                    guard let job = try? await ingest.job(id) else {
                        open.removeAll { $0 == id }  // Its document is gone.
                        continue
                    }
                    let state = try StoredAnswer.json(JobWire(job, progress: ingest.progress(of: id)), status: .ok).body
                    if told[id] != state {
                        told[id] = state
                        news += Array("event: job\ndata: ".utf8) + state + Array("\n\n".utf8)
                    }
                    if job.state == .done || job.state == .failed { open.removeAll { $0 == id } }
                }
                return news
            }
        }
    }
}
