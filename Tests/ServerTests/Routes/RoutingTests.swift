import Documents
import HTTPTypes
import TestSupport
import Testing

struct RoutingTests {
    private let server: TestServer

    init() throws {
        server = try TestServer()
    }

    @Test func anUnknownAddressIsAProblem() async throws {
        let answer = try await server.get("/v1/nothing")
        #expect(answer.status == 404)
        #expect(
            try answer.json()
                == .object([
                    "type": .string("urn:deedbox:problem:not_found"),
                    "title": .string("Not Found"),
                    "status": .number(404),
                    "detail": .string("There is nothing at this address. See /openapi.json."),
                    "code": .string("not_found"),
                    "request_id": .string("request-1"),
                ])
        )
        #expect(answer.header("X-Request-ID") == "request-1")
    }

    @Test(arguments: [("/v1/documents", "GET, HEAD, POST"), ("/v1/classify", "POST"), ("/livez", "GET, HEAD")])
    func anUnknownMethodNamesTheKnownOnes(_ path: String, _ allow: String) async throws {
        let answer = try await server.send(.put, path)
        #expect(answer.status == 405)
        #expect(answer.header("Allow") == allow)
        #expect(try answer.code() == "method_not_allowed")
    }

    @Test(arguments: ["/", "/v1/documents", "/v1/nothing", "/livez"])
    func everyAnswerKeepsTheBrowserStrict(_ path: String) async throws {
        let answer = try await server.get(path)
        #expect(answer.header("X-Content-Type-Options") == "nosniff")
        #expect(answer.header("Referrer-Policy") == "same-origin")
        let policy = try #require(answer.header("Content-Security-Policy"))
        #expect(policy.contains("default-src 'none'"))
        #expect(policy.contains("frame-ancestors 'none'"))
        #expect(!policy.contains("unsafe"))
        #expect(answer.header("Cache-Control") != nil)
    }

    @Test func whatIsNotKnownHereIsNotTold() async throws {
        // The folder of models goes away under the server: an error of the file system, with a path in it.
        try await server.installModel()
        try server.folder.removeAll(in: "models")
        let answer = try await server.post("/v1/classify", json: #"{"text": "lease"}"#)
        #expect(answer.status == 500)
        #expect(try answer.code() == "internal")
        #expect(!answer.text.contains(server.folder.path))
    }
}
