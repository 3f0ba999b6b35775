import HTTPTypes
import Testing

struct IdempotencyTests {
    private let server: TestServer

    init() throws {
        server = try TestServer()
    }

    @Test func aRepeatedUploadGetsTheSameAnswer() async throws {
        let headers = ["Idempotency-Key": "k1"]
        let first = try await server.send(.post, "/v1/documents", headers: headers, body: [1, 2])
        let second = try await server.send(.post, "/v1/documents", headers: headers, body: [1, 2])
        #expect(second.status == 202)
        #expect(second.body == first.body)
        #expect(second.header("Location") == first.header("Location"))
        #expect(first.header("Idempotency-Replayed") == nil)
        #expect(second.header("Idempotency-Replayed") == "true")
    }

    @Test func theBoundaryOfAFormMakesNoDifference() async throws {
        func upload(boundary: String) async throws -> Answer {
            let body = "--\(boundary)\r\nContent-Disposition: form-data; filename=\"a.txt\"\r\n\r\n1\r\n--\(boundary)--"
            return try await server.send(
                .post,
                "/v1/documents",
                headers: ["Idempotency-Key": "k1", "Content-Type": "multipart/form-data; boundary=\(boundary)"],
                body: Array(body.utf8)
            )
        }
        #expect(try await upload(boundary: "one").body == upload(boundary: "two").body)
    }

    @Test func aKeyIsGoodForOneRequestOnly() async throws {
        let headers = ["Idempotency-Key": "k1"]
        _ = try await server.send(.post, "/v1/documents", headers: headers, body: [1, 2])
        let other = try await server.send(.post, "/v1/documents", headers: headers, body: [1, 3])
        #expect(other.status == 422)
        #expect(try other.code() == "idempotency_mismatch")
        #expect(try await server.get("/v1/documents").json()["documents"]?.items.count == 1)
    }

    @Test func aRepeatedDeleteSucceedsAgain() async throws {
        let id = try await server.add("lease")
        let headers = ["Idempotency-Key": "k1"]
        #expect(try await server.send(.delete, "/v1/documents/\(id)", headers: headers).status == 204)
        #expect(try await server.send(.delete, "/v1/documents/\(id)", headers: headers).status == 204)
        #expect(try await server.send(.delete, "/v1/documents/\(id)").status == 404)
    }

    @Test(arguments: ["", String(repeating: "k", count: 256)])
    func impossibleKeysAreRefused(_ key: String) async throws {
        let headers = ["Idempotency-Key": key]
        let answer = try await server.send(.post, "/v1/documents", headers: headers, body: [1])
        #expect(try answer.code() == "invalid_idempotency_key")
    }
}
