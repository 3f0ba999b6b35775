import HTTPTypes
import Testing

struct ClassificationRoutesTests {
    private let server: TestServer

    init() throws {
        server = try TestServer()
    }

    @Test func withoutAModelThereIsNoAnswer() async throws {
        let answer = try await server.post("/v1/classify", json: #"{"text": "lease"}"#)
        #expect(answer.status == 503)
        #expect(try answer.code() == "no_model")
    }

    @Test func aTextIsClassifiedAndExplainedWhenAsked() async throws {
        try await server.installModel()
        let body = #"{"text": "lease agreement landlord tenant rent", "filename": "a.txt"}"#
        let plain = try await server.post("/v1/classify", json: body).json()
        #expect(plain["class"]?.string == "lease")
        #expect(plain["explanation"] == .array([]))
        #expect(plain["model"]?["name"]?.string == "document-class")
        let explained = try await server.post("/v1/classify?explain=true", json: body).json()
        #expect(explained["explanation"]?.items.isEmpty == false)
    }

    @Test func aFileIsReadAndClassifiedButNotKept() async throws {
        try await server.installModel()
        let answer = try await server.send(
            .post,
            "/v1/classify?name=cam.txt",
            body: Array("common area maintenance reconciliation share".utf8)
        )
        #expect(try answer.json()["class"]?.string == "cam_statement")
        #expect(try await server.get("/v1/documents").json()["documents"] == .array([]))
    }

    @Test(arguments: [
        ("application/json", "{", 400, "invalid_json"),
        ("application/json", "{}", 422, "invalid_body"),
        ("application/json", #"{"text": 1}"#, 422, "invalid_body"),
        ("application/pdf", "", 422, "empty_file"),
        ("application/pdf", "%PDF-1.4 broken", 422, "damaged"),
    ])
    func whatCannotBeClassifiedIsRefused(_ type: String, _ body: String, _ status: Int, _ code: String) async throws {
        try await server.installModel()
        let headers = ["Content-Type": type]
        let answer = try await server.send(.post, "/v1/classify", headers: headers, body: Array(body.utf8))
        #expect(answer.status == status)
        #expect(try answer.code() == code)
    }

    @Test func theMissingKeyIsNamed() async throws {
        let answer = try await server.post("/v1/classify", json: "{}")
        #expect(try answer.json()["detail"]?.string == "The body lacks the key 'text'.")
    }

    @Test func theModelInProductionIsListedAsSuch() async throws {
        #expect(try await server.get("/v1/models").json() == .object(["models": .array([])]))
        try await server.installModel()
        let model = try #require(try await server.get("/v1/models").json()["models"]?[0])
        #expect(model["name"]?.string == "document-class")
        #expect(model["version"]?.number == 1)
        #expect(model["is_in_production"] == .flag(true))
    }
}
