import Extraction
import Foundation
import Synchronization
import Testing

/// What a worker that has been taken over can still do: nothing that matters.
@Suite(.timeLimit(.minutes(30)))
struct SandboxTests {
    struct Attempt: CustomTestStringConvertible {
        let fault: String
        let answer: String
        var testDescription: String { fault }
    }

    @Test(arguments: [
        Attempt(fault: "open-socket", answer: "Operation not permitted"),
        Attempt(fault: "start-program", answer: "Operation not permitted"),
        Attempt(fault: "fork", answer: "Operation not permitted"),
        Attempt(fault: "kill-parent", answer: "Operation not permitted"),
        Attempt(fault: "write-file /tmp/deedbox-sandbox-test", answer: "Operation not permitted"),
        Attempt(fault: "write-file /usr/share/deedbox-sandbox-test", answer: "Operation not permitted"),
        Attempt(fault: "read-file /usr/bin/env", answer: "allowed"),
    ])
    func forbidsWhatHarms(_ attempt: Attempt) async throws {
        let answer = try await FaultyPool.with { try await $0.commit(attempt.fault) }
        #expect(answer == attempt.answer)
    }

    @Test func warnsOnceWhenAProtectionIsMissing() async throws {
        let warnings = Mutex<[String]>([])
        let configuration = FaultyPool.configuration { configuration in
            configuration.documentsPerWorker = 1
            configuration.warn = { warning in warnings.withLock { $0.append(warning) } }
        }
        let answer = try await FaultyPool.with(configuration) { pool in
            _ = try await pool.commit("pid")
            return try await pool.commit("read-file /etc/passwd")
        }
        let said = warnings.withLock { $0 }
        if answer == "Permission denied" {
            #expect(said.isEmpty)
        } else {
            // A kernel without Landlock: the file was readable, and somebody was told.
            #expect(said.count == 1 && said[0].contains("file_system"))
        }
    }
}
