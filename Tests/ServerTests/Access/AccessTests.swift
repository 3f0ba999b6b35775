import Documents
import HTTPTypes
import Operations
import Server
import Testing

struct AccessTests {
    private let closed: TestServer
    private let open: TestServer

    init() throws {
        closed = try TestServer(configuration: ServerConfiguration(host: "0.0.0.0", port: 0))
        open = try TestServer()
    }

    struct Right: Sendable {
        var method: HTTPRequest.Method
        var path: String
        var role: AccessRole
    }

    private static let rights = [
        Right(method: .get, path: "/v1/documents", role: .viewer),
        Right(method: .get, path: "/v1/search?q=a", role: .viewer),
        Right(method: .get, path: "/v1/models", role: .viewer),
        Right(method: .get, path: "/metrics", role: .viewer),
        Right(method: .post, path: "/v1/documents", role: .reviewer),
        Right(method: .delete, path: "/v1/documents/x", role: .reviewer),
        Right(method: .post, path: "/v1/jobs/1/retry", role: .reviewer),
    ]

    @Test(arguments: rights, AccessRole.allCases)
    func eachRoleMayDoItsShare(_ right: Right, _ role: AccessRole) async throws {
        let key = try await makeKey(role)
        let answer = try await closed.send(right.method, right.path, headers: ["Authorization": "Bearer \(key)"])
        if role < right.role {
            #expect(answer.status == 403)
            #expect(try answer.code() == "role_insufficient")
        } else {
            #expect(![401, 403].contains(answer.status))
        }
    }

    @Test(arguments: rights)
    func withoutAKeyNothingIsTold(_ right: Right) async throws {
        let answer = try await closed.send(right.method, right.path)
        #expect(answer.status == 401)
        #expect(answer.header("WWW-Authenticate") == "Bearer")
        #expect(try answer.code() == "key_required")
    }

    @Test(arguments: ["/login", "/livez", "/readyz", "/openapi.json", "/assets/site.js"])
    func someThingsAreForEveryone(_ path: String) async throws {
        #expect(try await closed.get(path).status == 200)
    }

    @Test(arguments: ["Bearer dbx_00", "Bearer", "Basic dbx_00", "Bearer a b", "dbx_00"])
    func whatIsNoKeyIsRefusedEvenWhereNoneIsNeeded(_ header: String) async throws {
        for server in [closed, open] {
            let answer = try await server.get("/v1/documents", headers: ["Authorization": header])
            #expect(answer.status == 401)
            #expect(try answer.code() == "key_invalid")
        }
    }

    @Test func aRevokedKeyIsNoKey() async throws {
        let key = try await makeKey(.admin)
        let record = try #require(try await closed.keys.list().first)
        try await closed.keys.revoke(record.id)
        let answer = try await closed.get("/v1/documents", headers: ["Authorization": "Bearer \(key)"])
        #expect(answer.status == 401)
    }

    @Test func keysCanBeAskedForOnLoopbackToo() async throws {
        let strict = try TestServer(configuration: ServerConfiguration(port: 0, keyPolicy: .always))
        #expect(try await strict.get("/v1/documents").status == 401)
    }

    @Test(arguments: [
        ("localhost:8080", 200), ("LOCALHOST", 200), ("127.0.0.1:8080", 200), ("[::1]:8080", 200),
        ("evil.example", 403), ("localhost.evil.example", 403), ("127.0.0.1.evil.example:8080", 403), ("", 403),
    ])
    func anOpenServerAnswersUnderItsOwnNamesOnly(_ host: String, _ status: Int) async throws {
        let answer = try await open.get("/v1/documents", headers: ["Host": host])
        #expect(answer.status == status)
        if status == 403 { #expect(try answer.code() == "host_not_allowed") }
    }

    @Test func furtherNamesCanBeAllowed() async throws {
        let named = try TestServer(configuration: ServerConfiguration(port: 0, allowedHosts: ["Box.Internal"]))
        #expect(try await named.get("/v1/documents", headers: ["Host": "box.internal:80"]).status == 200)
    }

    @Test(arguments: [
        (["Origin": "http://localhost:8080"], true),
        (["Origin": "http://localhost:8080", "Sec-Fetch-Site": "same-origin"], true),
        (["Sec-Fetch-Site": "none"], true),
        ([:], true),
        (["Origin": "https://evil.example"], false),
        (["Origin": "http://localhost:9999"], false),
        (["Origin": "null"], false),
        (["Sec-Fetch-Site": "cross-site"], false),
        (["Sec-Fetch-Site": "same-site"], false),
    ])
    func otherSitesCannotWrite(_ headers: [String: String], _ isAllowed: Bool) async throws {
        let answer = try await open.send(.post, "/v1/documents", headers: headers, body: [1])
        #expect(answer.status == (isAllowed ? 202 : 403))
        if !isAllowed { #expect(try answer.code() == "cross_site_request") }
    }

    private func makeKey(_ role: AccessRole) async throws -> String {
        var random = SystemRandomNumberGenerator()
        return try await closed.keys.create(name: "test", role: role, using: &random).secret
    }
}
