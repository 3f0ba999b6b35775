import Foundation
import TestSupport
import Testing

struct ModelHistoryTests {
    let program: Program

    init() throws { program = try Program() }

    private func today(plusDays days: Double) -> String {
        let date = Date(timeIntervalSinceNow: days * 24 * 60 * 60)
        return date.formatted(Date.ISO8601FormatStyle(timeZone: .gmt).year().month().day())
    }

    @Test func whatHappenedToAModelIsTold() async throws {
        #expect(try await program.run("models", "approve", "document-class:1", "--note", "looked at").status == 0)
        #expect(try await program.run("models", "promote", "document-class:1", "--alias", "champion").status == 0)
        let history = try await program.run("models", "history", "document-class", "--json").objects
        #expect(history.compactMap { $0["kind"] as? String } == ["registered", "alias_set", "approved", "alias_set"])
        #expect(history[2]["detail"] as? String == "looked at")
        let lines = try await program.run("models", "history", "document-class").output.split(separator: "\n")
        #expect(lines.count == 4 && lines[3].hasSuffix("alias set version 1  champion"))
    }

    @Test func whatServedOnADayIsTold() async throws {
        #expect(try await program.run("models", "list").status == 0)
        let now = try await program.run(
            "models",
            "history",
            "document-class",
            "--at",
            today(plusDays: 1),
            "--json"
        ).objects
        #expect(now.first?["aliases"] as? [String: Int] == ["production": 1])
        let before = try await program.run(
            "models",
            "history",
            "document-class",
            "--at",
            today(plusDays: -2),
            "--json"
        ).objects
        #expect(before.first?["aliases"] as? [String: Int] == [:])
        // A time of today before the model came, which is not the end of today.
        let morning = Date(timeIntervalSinceNow: -600).formatted(.iso8601)
        let early = try await program.run("models", "history", "document-class", "--at", morning, "--json").objects
        #expect(early.first?["aliases"] as? [String: Int] == [:])
        #expect(try await program.run("models", "history", "document-class", "--at", "yesterday").status == 64)
        #expect(try await program.run("models", "history", "nothing").status == 2)
    }

    @Test func aChangedHistoryIsNoticed() async throws {
        let intact = try await program.run("models", "verify", "--json")
        #expect(intact.status == 0)
        let head = try #require(try intact.objects.first?["head"] as? String)
        #expect(try await program.run("models", "verify", "--since", head).status == 0)
        #expect(try await program.run("models", "verify", "--since", String(head.reversed())).status == 1)
        try tamper("DROP TRIGGER model_ledger_is_not_changed; UPDATE model_ledger SET actor = 'eve' WHERE number = 2;")
        let changed = try await program.run("models", "verify")
        #expect(changed.status == 1)
        #expect(
            changed.output == """
                broken: entry 2 is the first that is not as it was written; its content, or what stood before it, was \
                changed

                """
        )
    }

    /// Changes the database past the program.
    private func tamper(_ sql: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        let script = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).executescript(sys.argv[2])"
        process.arguments = ["python3", "-c", script, program.folder.path + "/deedbox-data/deedbox.sqlite", sql]
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }
}
