import Operations
import SQLiteStorage
import TestSupport
import Testing
import Tracking

/// The pages about the checklist before production.
struct ReadinessPagesTests {
    private let server: TestServer
    private let page = "/readiness/document-class"

    init() async throws {
        server = try TestServer()
        try await server.installModel()
    }

    @Test func theChecklistIsCarriedOutByForm() async throws {
        let list = try await server.get("/readiness").text
        #expect(list.contains("href=\"\(page)\">document-class") && list.contains("not looked at"))
        #expect(try await server.get(page).text.contains("Nobody has carried the checklist out yet."))
        let answer = try await server.submit(page, [:], from: page)
        #expect(answer.status == 303 && answer.header("Location") == page)
        let waiting = try await server.get(page).text
        #expect(waiting.contains("It waits for its turn.") && waiting.contains("refresh.js"))
        #expect(!waiting.contains("Carry the checklist out now"))
        #expect(try await server.submit(page, [:], from: "/search?q=lease").status == 429, "one at a time")
        #expect(try await server.get("/readiness").text.contains("Under way. It waits for its turn."))
        #expect(try await server.readiness.carryOutNext() != nil)
        let report = try await server.get(page).text
        for words in ["version 1", "not ready", "Security", "deedbox pipeline add", "Carry the checklist out now"] {
            #expect(report.contains(words), "\(words)")
        }
        let after = try await server.get("/readiness").text
        #expect(after.contains("1 of 2") && after.contains("not ready") && !after.contains("Under way"))
    }

    @Test func eachPointIsShownAsItEndsAndStaysWhenTheProgramIsKilled() async throws {
        let store = ReadinessRepository(try SQLiteDatabase(path: server.folder.path + "/deedbox.sqlite"))
        #expect(try await server.submit(page, [:], from: page).status == 303)
        let seen = ReadinessItem(
            id: "model_integrity",
            area: .security,
            title: "Integrity",
            status: .pass,
            evidence: "seen before the end",
            command: "none",
            measuredAt: 1,
            seconds: 1
        )
        try await store.change { queue in
            _ = queue.claim(owner: "killed") { _ in true }
            queue.record(seen, by: "killed")
        }
        let half = try await server.get(page).text
        #expect(half.contains("Point 2 of 2") && half.contains("value=\"1\"") && half.contains("max=\"2\""))
        #expect(half.contains("seen before the end") && half.contains(">looking<"))
        let report = try #require(try await server.readiness.carryOutNext())
        #expect(report.items.map(\.id) == ["model_integrity", "retraining"])
        #expect(report.items[0] == seen, "what was seen is not looked at again")
        #expect(try await store.queue().looks.isEmpty)
    }

    @Test func aPointThatEndsTheProgramAgainAndAgainIsPassedOver() async throws {
        let store = ReadinessRepository(try SQLiteDatabase(path: server.folder.path + "/deedbox.sqlite"))
        #expect(try await server.submit(page, [:], from: page).status == 303)
        for owner in ["first", "second"] { _ = try await store.change { $0.claim(owner: owner) { _ in false } } }
        let report = try #require(try await server.readiness.carryOutNext())
        #expect(report.items.map(\.status) == [.unknown, .fail])
        #expect(report.items[0].evidence.contains("was ended 2 times"))
    }

    @Test func whatIsNoModelIsNotFound() async throws {
        #expect(try await server.get("/readiness/none").status == 404)
        #expect(try await server.submit("/readiness/none", [:], from: page).status == 404)
    }
}
