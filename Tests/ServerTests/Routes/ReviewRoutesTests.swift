import HTTPTypes
import Testing

struct ReviewRoutesTests {
    private let server: TestServer

    init() throws {
        server = try TestServer()
    }

    private func review(_ id: String, _ body: String) async throws -> Answer {
        try await server.send(
            .put,
            "/v1/documents/\(id)/review",
            headers: ["Content-Type": "application/json"],
            body: Array(body.utf8)
        )
    }

    private func next(_ query: String = "") async throws -> [String] {
        let answer = try await server.get("/v1/reviews/next\(query)").json()
        return answer["documents"]?.items.compactMap { $0["document_id"]?.string } ?? []
    }

    @Test func whatIsReviewedIsNotAskedForAgain() async throws {
        try await server.installModel()
        for number in 0..<3 { try await server.add("lease agreement and reconciliation \(number)") }
        try await server.readAll()
        let all = try await next()
        #expect(all.count == 3)
        #expect(try await next("?count=1") == [all[0]])

        let kept = try await review(all[0], #"{"class": "cam_statement"}"#)
        #expect(kept.status == 200)
        #expect(try kept.json()["class"]?.string == "cam_statement")
        #expect(try await Set(next()) == Set(all.dropFirst()))
    }

    @Test func whatCannotBeReviewedIsRefused() async throws {
        try await server.installModel()
        let id = try await server.add("lease agreement")
        let missing = String(repeating: "a", count: 64)
        let cases = [
            (id, #"{"class": "novel"}"#, 422, "unknown_class"), (id, "{}", 422, "invalid_body"),
            (missing, #"{"class": "lease"}"#, 404, "document_not_found"),
        ]
        for (id, body, status, code) in cases {
            let answer = try await review(id, body)
            #expect(answer.status == status)
            #expect(try answer.code() == code)
        }
    }

    @Test(arguments: ["0", "201", "many"])
    func aCountBeyondItsRangeIsRefused(count: String) async throws {
        let answer = try await server.get("/v1/reviews/next?count=\(count)")
        #expect(answer.status == 400)
        #expect(try answer.code() == "invalid_parameter")
    }

    @Test func withoutAModelThereIsNothingToAskBy() async throws {
        #expect(try await server.get("/v1/reviews/next").status == 503)
    }
}
