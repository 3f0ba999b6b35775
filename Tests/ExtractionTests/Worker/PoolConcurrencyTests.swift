import Extraction
import Foundation
import Testing

@Suite(.timeLimit(.minutes(1)), .serialized)
struct PoolConcurrencyTests {
    @Test func moreRequestsThanWorkersAreAllAnswered() async throws {
        let pids = try await FaultyPool.with(FaultyPool.configuration(workers: 2)) { pool in
            try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<20 { group.addTask { try await pool.commit("pid") } }
                return try await group.reduce(into: [String]()) { $0.append($1) }
            }
        }
        #expect(pids.count == 20)
        #expect((1...2).contains(Set(pids).count))
    }

    @Test func cancellingARequestKillsItsWorker() async throws {
        try await FaultyPool.with { pool in
            let pid = try #require(pid_t(try await pool.commit("pid")))
            let request = Task { try await pool.commit("spin") }
            // Busy: its processor time grows only while it works.
            while try processorTicks(of: pid) < 5 { await Task.yield() }
            request.cancel()
            await #expect(throws: CancellationError.self) { try await request.value }
            #expect(kill(pid, 0) == -1, "the child is gone and reaped")
            #expect(try await pool.commit("pid") != "\(pid)")
        }
    }

    @Test func cancelledRequestLeavesTheLine() async throws {
        try await FaultyPool.with { pool in
            let first = Task { try await pool.commit("spin") }
            let second = Task { try await pool.commit("pid") }
            second.cancel()
            await #expect(throws: CancellationError.self) { try await second.value }
            first.cancel()
            await #expect(throws: CancellationError.self) { try await first.value }
            let answer = try await pool.commit("print")
            #expect(answer == "printed")
        }
    }

    @Test func shutDownAnswersWhatWasAccepted() async throws {
        let pool = ExtractionPool(FaultyPool.configuration())
        let requests = (0..<4).map { _ in Task { try await pool.commit("pid") } }
        // Accepted requests are those that have entered; the first answer proves that at least it has.
        _ = try await requests[0].value
        await pool.shutDown()
        for request in requests {
            // The others entered before the shut-down or are refused by it; none hangs.
            switch await request.result {
            case .success(let pid): #expect(pid_t(pid) != nil)
            case .failure(let error): #expect(error is CancellationError)
            }
        }
        await #expect(throws: CancellationError.self) { try await pool.commit("pid") }
    }

    @Test func leavesNoProcessAndNoDescriptorBehind() async throws {
        // Once, so that what is opened for the life of this program is open.
        _ = try await FaultyPool.with { try await $0.commit("pid") }
        let before = try openDescriptors()
        var pids: [pid_t] = []
        for fault in ["pid", "exit", "junk"] {
            try await FaultyPool.with { pool in
                pids.append(try #require(pid_t(try await pool.commit("pid"))))
                _ = try await pool.failure(of: fault)
            }
        }
        for pid in pids { #expect(kill(pid, 0) == -1, "child \(pid) is gone and reaped") }
        #expect(try openDescriptors() <= before)
    }

    @Test func poolThatIsForgottenEndsItsWorkers() async throws {
        var pool: ExtractionPool? = ExtractionPool(FaultyPool.configuration())
        let pid = try #require(pid_t(try await pool?.commit("pid") ?? ""))
        pool = nil
        // Ends when the child has been reaped; the time limit bounds the loop.
        while kill(pid, 0) == 0 { await Task.yield() }
    }

    /// Pipes and what watches processes; other tests open and close files at the same time.
    private func openDescriptors() throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").filter { name in
            let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(name)")
            return target.map { $0.hasPrefix("pipe:") || $0.contains("pidfd") } ?? false
        }.count
    }

    private func processorTicks(of pid: pid_t) throws -> Int {
        let fields = try String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8).split(separator: " ")
        return Int(fields[13]) ?? 0
    }
}
