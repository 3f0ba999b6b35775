import Documents
import Extraction
import Foundation
import Synchronization
import Testing

/// Files with pages that kill their reader: each costs itself.
@Suite(.timeLimit(.minutes(30)))
struct PageLossTests {
    private static func configuration(threads: Int) -> PoolConfiguration {
        FaultyPool.configuration { configuration in
            configuration.limits.threads = threads
            configuration.limits.cpuSeconds = 100
            configuration.limits.pageCPUSeconds = 1
            configuration.limits.pageWallSeconds = 20
        }
    }

    /// Reads a file with those pages; returns it with what was told meanwhile.
    private static func read(
        _ lines: [String],
        _ configuration: PoolConfiguration
    ) async throws -> (document: Document, told: [Int]) {
        let told = Mutex<[Int]>([])
        let bytes = Array((["pages"] + lines).joined(separator: "\n").utf8)
        let file = try await FaultyPool.with(configuration) { pool in
            try await pool.extract(bytes, name: "a.txt") { event in
                switch event {
                case .opened(let count): told.withLock { $0.append(-count) }
                case .page(let page): told.withLock { $0.append(page.page.number) }
                }
            }
        }
        return (file.document, told.withLock { $0 })
    }

    struct Poison: CustomTestStringConvertible {
        let fault: String
        let code: String
        let threads: Int
        var testDescription: String { "\(fault) on \(threads) threads" }
    }

    @Test(arguments: [
        Poison(fault: "abort", code: "page_crashed", threads: 1),
        Poison(fault: "crash", code: "page_crashed", threads: 3),
        Poison(fault: "exit", code: "page_crashed", threads: 2),
        Poison(fault: "bloat", code: "page_memory", threads: 2),
        Poison(fault: "spin", code: "page_timeout", threads: 2),
    ])
    func poisonousPageCostsItself(_ poison: Poison) async throws {
        var lines = (1...12).map { "line\($0)" }
        lines[6] = poison.fault
        let (document, told) = try await Self.read(lines, Self.configuration(threads: poison.threads))
        lines[6] = ""
        #expect(document.pages.map(\.text) == lines)
        #expect(document.diagnostics.map(\.code) == [poison.code])
        #expect(document.diagnostics.first?.page == 7)
        #expect(told == [-12] + Array(1...12))
    }

    @Test func textLayerOfAPoisonousPageIsKept() async throws {
        let (document, told) = try await Self.read(["a", "abort |b", "c"], Self.configuration(threads: 2))
        #expect(document.pages.map(\.text) == ["a", "b", "c"])
        #expect(document.diagnostics.map(\.code) == ["page_crashed"])
        #expect(told == [-3, 1, 2, 3])
    }

    @Test func pageThatSleepsForEverCostsItself() async throws {
        var configuration = Self.configuration(threads: 2)
        configuration.limits.pageWallSeconds = 1
        let (document, _) = try await Self.read(["a", "hang", "c"], configuration)
        #expect(document.pages.map(\.text) == ["a", "", "c"])
        #expect(document.diagnostics.map(\.code) == ["page_timeout"])
    }

    @Test func severalPoisonousPagesCostThemselves() async throws {
        let lines = ["abort", "b", "crash", "exit", "e"]
        let (document, _) = try await Self.read(lines, Self.configuration(threads: 2))
        #expect(document.pages.map(\.text) == ["", "b", "", "", "e"])
        #expect(document.diagnostics.map(\.page) == [1, 3, 4])
    }

    @Test func tooManyPoisonousPagesCostTheFile() async throws {
        let lines = Array(repeating: "abort", count: 4) + ["e"]
        await #expect {
            try await Self.read(lines, Self.configuration(threads: 1))
        } throws: { ($0 as? ExtractionError)?.code == .workerCrashed }
    }

    @Test(arguments: ["junk", "spew"])
    func workerThatIsTakenOverIsNotAskedAgain(fault: String) async throws {
        await #expect {
            try await Self.read(["a", fault, "c"], Self.configuration(threads: 1))
        } throws: { error in
            guard let error = error as? ExtractionError else { return false }
            return error.code == .workerCrashed && error.message.contains("something that is no answer")
        }
    }

    @Test func pagesThatCameAreNotReadAgain() async throws {
        let lines = ["pid", "pid", "abort", "pid"]
        let (document, _) = try await Self.read(lines, Self.configuration(threads: 1))
        let pids = document.pages.map(\.text)
        #expect(pids[0] == pids[1] && pids[1] != pids[3] && pids[2] == "")
    }

    @Test func threadsOfAWorkerAreInItsSandbox() async throws {
        let lines = ["open-socket", "start-program", "fork", "kill-parent", "write-file /tmp/deedbox-thread-test"]
        let (document, _) = try await Self.read(lines, Self.configuration(threads: 2))
        #expect(document.pages.map(\.text) == Array(repeating: "Operation not permitted", count: 5))
    }
}
