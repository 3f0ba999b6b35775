import HTTPTypes
import Serving
import Testing

struct FeedbackRoutesTests {
    private let server: TestServer

    init() throws {
        server = try TestServer()
    }

    @Test func feedbackOfAPredictionIsKeptAndSummedUp() async throws {
        try await server.installModel()
        let classified = try await server.post("/v1/classify", json: #"{"text": "lease agreement landlord tenant"}"#)
        let id = try #require(try classified.json()["prediction_id"]?.string)
        await server.journal.flush()
        let body = """
            {"prediction_id": "\(id)", "label": "lease", "rating": 5, "outcomes": {"minutes_saved": 12.5}, "time": 7}
            """
        for _ in 0..<2 {
            let answer = try await server.post("/v1/feedback", json: body)
            #expect(answer.status == 201)
            #expect(try answer.json()["prediction_id"]?.string == id)
        }
        let summary = try await server.get("/v1/feedback").json()
        #expect(summary["versions"]?.items.count == 1)
        #expect(summary["versions"]?[0]?["labels"]?["trials"] == .number(1))
        #expect(summary["versions"]?[0]?["outcomes"]?["minutes_saved"]?["total"] == .number(12.5))
        #expect(summary["unmatched"] == .number(0))
    }

    @Test(arguments: [
        (#"{"prediction_id": "p"}"#, "empty_feedback"), (#"{"prediction_id": "p", "rating": 6}"#, "invalid_feedback"),
        (#"{"prediction_id": "", "rating": 3}"#, "invalid_feedback"),
        (#"{"prediction_id": "p", "label": "novel"}"#, "unknown_class"),
        (#"{"prediction_id": "p", "outcomes": {"Minutes saved": 3}}"#, "invalid_feedback"),
        (#"{"label": "lease"}"#, "invalid_body"),
    ])
    func whatCannotBeTakenIsRefusedByCode(body: String, code: String) async throws {
        #expect(try await server.post("/v1/feedback", json: body).code() == code)
    }
}
