import Documents
import Extraction
import Foundation
import Testing

/// The real pool, pipes, worker loop and sandbox; only the reader in the worker is a faulty one.
@Suite(.timeLimit(.minutes(30)))
struct ExtractionPoolTests {
    @Test func readsATextFile() async throws {
        let file = try await FaultyPool.with { try await $0.extract(Array("Rent is due.".utf8), name: "a/lease.txt") }
        #expect(file.document.text.contains("Rent is due."))
        #expect(file.document.name == "lease.txt")
        #expect(file.document.byteCount == 12)
    }

    @Test func drawsAPage() async throws {
        let picture = try await FaultyPool.with { try await $0.pageImage([1], page: 2, dotsPerInch: 72) }
        #expect(String(decoding: picture, as: UTF8.self) == "page 2 at 72")
    }

    @Test func keepsAWorkerWarmAndReplacesItInTime() async throws {
        let pids = try await FaultyPool.with(FaultyPool.configuration { $0.documentsPerWorker = 2 }) { pool in
            [try await pool.commit("pid"), try await pool.commit("pid"), try await pool.commit("pid")]
        }
        #expect(pids[0] == pids[1])
        #expect(pids[1] != pids[2])
    }

    struct Misdeed: CustomTestStringConvertible {
        let fault: String
        let code: ExtractionErrorCode
        let words: String
        var testDescription: String { fault }
    }

    @Test(arguments: [
        Misdeed(fault: "spin", code: .workerTimeout, words: "more than 1 s of processor time"),
        Misdeed(fault: "bloat", code: .workerMemory, words: "more than 2048 MiB of memory"),
        Misdeed(fault: "abort", code: .workerCrashed, words: "died of a failed check (SIGABRT)"),
        Misdeed(fault: "crash", code: .workerCrashed, words: "died of an invalid memory access (SIGSEGV)"),
        Misdeed(fault: "exit", code: .workerCrashed, words: "ended with exit code 3"),
        Misdeed(fault: "junk", code: .workerCrashed, words: "answered with something that is no answer"),
        Misdeed(fault: "spew", code: .workerCrashed, words: "answered with something that is no answer"),
        Misdeed(fault: "lie-about-identity", code: .workerCrashed, words: "answered with something that is no answer"),
        Misdeed(fault: "say-nothing", code: .workerCrashed, words: "answered with something that is no answer"),
    ])
    func misdeedCostsOneDocument(_ misdeed: Misdeed) async throws {
        try await FaultyPool.with { pool in
            let error = try #require(try await pool.failure(of: misdeed.fault))
            #expect(error.code == misdeed.code)
            #expect(error.message.contains(misdeed.words), "\(error.message)")
            #expect(!error.message.contains("\n"))
            // The next document has a new worker and is read.
            #expect(try await pool.commit("Rent is due.").contains("Rent is due."))
        }
    }

    @Test func documentThatHangsRunsOutOfTime() async throws {
        try await FaultyPool.with(FaultyPool.configuration { $0.clock = HurriedClock() }) { pool in
            let error = try #require(try await pool.failure(of: "hang"))
            #expect(error.code == .workerTimeout)
            #expect(
                error.message == "Reading took more than 60 s. Split the file, or raise 'extraction.wall_seconds'."
            )
        }
    }

    @Test func eachDocumentHasItsOwnProcessorTime() async throws {
        // 5 × 0.5 s in one worker with a budget of 1 s a document.
        let pids = try await FaultyPool.with { pool in
            var pids: Set<String> = []
            for _ in 0..<5 { pids.insert(try await pool.commit("work")) }
            return pids
        }
        #expect(pids.count == 1)
    }

    @Test func errorOfTheReaderArrivesOnOneLine() async throws {
        let error = try await FaultyPool.with { try await $0.failure(of: "refuse") }
        #expect(error == ExtractionError(.encrypted, "First line second [31m line"))
    }

    @Test func libraryThatPrintsSpoilsNothing() async throws {
        let answer = try await FaultyPool.with { try await $0.commit("print") }
        #expect(answer == "printed")
    }

    @Test func fileOverTheLimitIsNeverSent() async throws {
        let configuration = FaultyPool.configuration { $0.limits.maximumBytes = 3 }
        let error = try await FaultyPool.with(configuration) { try await $0.failure(of: "abort") }
        #expect(error == ExtractionError(.tooLarge, "The file has 5 bytes; at most 3 are read. Split it."))
    }

    @Test func missingProgramIsAnErrorOfTheDocument() async throws {
        let configuration = FaultyPool.configuration { $0.executable = "/nowhere/deedbox" }
        let failure = try await FaultyPool.with(configuration) { try await $0.failure(of: "pid") }
        let error = try #require(failure)
        #expect(error.code == .workerCrashed)
        #expect(error.message.hasPrefix("The process that reads files cannot be started: "))
    }

    @Test func workerThatDiedWhileIdleIsReplacedUnnoticed() async throws {
        try await FaultyPool.with { pool in
            let pid = try #require(pid_t(try await pool.commit("pid")))
            kill(pid, SIGKILL)
            // The signal is delivered before the pipe breaks, so wait until the process is a zombie.
            while try String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8).contains(") Z ") == false {
                await Task.yield()
            }
            #expect(try await pool.commit("pid") != "\(pid)")
        }
    }
}
