import Documents
import Foundation
import Operations
import Testing

/// Saying what documents are, as a browser without scripts does.
struct ReviewPagesTests {
    private let server: TestServer

    init() async throws {
        server = try TestServer()
        try await server.installModel()
    }

    @Test func anAnswerIsAReviewAndFeedbackAtOnceAndCanBeTakenBack() async throws {
        let id = try await server.add("lease landlord tenant rent")
        try await server.readAll()
        #expect(try await server.get("/review?order=doubt").text.contains("name=\"class\" value=\"cam_statement\""))
        let answer: KeyValuePairs = ["id": id, "order": "doubt", "class": "cam_statement"]
        #expect(try await server.submit("/review", answer, from: "/review").header("Location") == "/review?order=doubt")
        #expect(try await server.get("/review?order=doubt").text.contains("Nothing to review"))
        #expect(try await labels() == 1)
        let page = try await server.get("/documents/\(id)").text
        #expect(page.contains("CAM statement") && page.contains("The model holds it for: Lease"))
        _ = try await server.submit("/review/undo", ["order": "doubt"], from: "/review")
        #expect(try await labels() == nil)
        #expect(try await server.get("/review?order=doubt").text.contains("lease.txt"))
        #expect(try await server.get("/documents/\(id)").text.contains("and took it back"))
        let again = try await server.submit("/review/undo", [:], from: "/review")
        #expect(again.header("Set-Cookie")?.contains("deedbox_notice=") == true)
    }

    /// Labels that count as feedback on the version in production.
    private func labels() async throws -> Double? {
        try await server.get("/v1/feedback").json()["versions"]?[0]?["labels"]?["trials"]?.number
    }

    @Test func theOrderThatTeachesMostComesOnceItIsWorkedOut() async throws {
        try await server.add("lease landlord", name: "a.txt")
        try await server.add("statement charges", name: "b.txt")
        try await server.readAll()
        #expect(try await server.get("/review").text.contains("is being worked out"))
        try await server.agenda.refresh()
        #expect(server.agenda.order.count == 2)
        #expect(try await !server.get("/review").text.contains("is being worked out"))
    }

    @Test func aDocumentCanBePassedOver() async throws {
        let ids = [
            try await server.add("lease landlord", name: "a.txt"), try await server.add("lease rent", name: "b.txt"),
        ]
        try await server.readAll()
        let first = try await server.get("/review?order=doubt").text
        let shown = try #require(ids.first { first.contains("name=\"id\" value=\"\($0)\"") })
        let answer = try await server.submit(
            "/review",
            ["id": shown, "order": "doubt", "skip": "yes"],
            from: "/review"
        )
        let second = try await server.get(try #require(answer.header("Location"))).text
        #expect(!second.contains("name=\"id\" value=\"\(shown)\""))
        #expect(second.contains("name=\"skipped\" value=\"\(shown)\""))
    }

    @Test func twoPeopleAreHeldAgainstEachOther() async throws {
        let names = ["a", "b", "c"]
        var ids: [DocumentID] = []
        for name in names {
            ids.append(try #require(DocumentID(try await server.add("lease \(name)", name: "\(name).txt"))))
        }
        try await server.readAll()
        for id in ids { try await server.labels.label(id, as: .lease, by: "Dana") }
        #expect(try await server.get("/review?order=second").text.contains("a.txt"))
        #expect(try await !server.get("/review?order=second").text.contains("The model says"))
        for (id, said) in zip(ids, [DocumentClass.lease, .camStatement, .lease]) {
            try await server.labels.label(id, as: said, by: "Eli")
        }
        let page = try await server.get("/review").text
        #expect(page.contains("Two people agree on 2 of 3 documents"))
        #expect(page.contains("Not agreed on") && page.contains("Dana: Lease") && page.contains("Eli: CAM statement"))
        #expect(try await server.get("/review?order=second").text.contains("Nothing to review"))
    }
}
