import Extraction
import Foundation
import Testing

@Suite(.timeLimit(.minutes(30)), .serialized)
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

    @Test func leavesNoProcessAndNoDescriptorBehind() throws {
        // In a program of its own: here other tests have pools at the same time.
        let program = Process()
        let output = Pipe()
        program.executableURL = URL(fileURLWithPath: FaultyPool.executable)
        program.arguments = ["count"]
        program.standardOutput = output
        try program.run()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        program.waitUntilExit()
        let counts = said.trimmingCharacters(in: .newlines).components(separatedBy: " then ")
        #expect(counts.count == 2 && counts[0] == counts[1], "\(said)")
        #expect(counts[0].hasSuffix(" 0 children"))
    }

    @Test func poolThatIsForgottenEndsItsWorkers() async throws {
        var pool: ExtractionPool? = ExtractionPool(FaultyPool.configuration())
        let pid = try #require(pid_t(try await pool?.commit("pid") ?? ""))
        pool = nil
        // Ends when the child has been reaped; the time limit bounds the loop.
        while kill(pid, 0) == 0 { await Task.yield() }
    }

    private func processorTicks(of pid: pid_t) throws -> Int {
        let fields = try String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8).split(separator: " ")
        return Int(fields[13]) ?? 0
    }
}
