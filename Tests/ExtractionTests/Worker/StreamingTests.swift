import Documents
import Extraction
import Foundation
import Synchronization
import Testing

/// Pages come while the file is still being read.
@Suite(.timeLimit(.minutes(30)))
struct StreamingTests {
    @Test func pageComesBeforeTheNextOneIsRead() async throws {
        let clock = ContinuousClock()
        let seen = Mutex<[Duration]>([])
        let start = clock.now
        // Half a second of work between the two pages.
        let file = try await FaultyPool.with { pool in
            try await pool.extract(Array("pages\nfirst\nwork\nlast".utf8), name: "a.txt") { event in
                if case .page = event { seen.withLock { $0.append(clock.now - start) } }
            }
        }
        let times = seen.withLock { $0 }
        #expect(file.document.pages.count == 3)
        #expect(times[1] - times[0] > .milliseconds(400))
    }

    @Test func slowTakerSlowsTheWorker() async throws {
        // A pipe holds 64 KiB: of forty pages of 256 KiB most cannot be made before the first one is let go.
        let configuration = FaultyPool.configuration { configuration in
            configuration.maximumReplyBytes = 64 << 20
            // The first worker of a busy machine may wait long for a core.
            configuration.limits.wallSeconds = 1_800
        }
        let released = Mutex(0)
        let bytes = Array((["pages"] + Array(repeating: "now 262144", count: 40)).joined(separator: "\n").utf8)
        let file = try await FaultyPool.with(configuration) { pool in
            try await pool.extract(bytes, name: "a.txt") { event in
                guard case .page(let page) = event, page.page.number == 1 else { return }
                try? await Task.sleep(for: .milliseconds(500))
                released.withLock { $0 = Self.monotonicNanoseconds }
            }
        }
        let made = file.document.pages.compactMap { $0.text.split(separator: " ").first.flatMap { Int($0) } }
        let early = made.filter { $0 < released.withLock { $0 } }
        #expect(made.count == 40)
        #expect(early.count < 20, "\(early.count) pages were made while nobody took them")
    }

    @Test func cancellingBetweenPagesKillsTheWorker() async throws {
        try await FaultyPool.with { pool in
            let pid = Mutex<pid_t?>(nil)
            let request = Task {
                try await pool.extract(Array("pages\npid\nspin".utf8), name: "a.txt") { event in
                    if case .page(let page) = event { pid.withLock { $0 = pid_t(page.page.text) } }
                }
            }
            while pid.withLock({ $0 }) == nil { await Task.yield() }
            request.cancel()
            await #expect(throws: CancellationError.self) { try await request.value }
            let process = try #require(pid.withLock { $0 })
            #expect(kill(process, 0) == -1, "the child is gone and reaped")
        }
    }

    private static var monotonicNanoseconds: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}
