import Documents
import HTTPTypes
import Operations
import Search
import Server
import Testing

/// What a key with a scope gets to see: nothing that it may not, in whatever part of an answer.
struct ScopeTests {
    private let server: TestServer
    private let limited: [String: String]
    private let whole: [String: String]

    init() async throws {
        server = try TestServer(configuration: ServerConfiguration(host: "0.0.0.0", port: 0))
        var random = SystemRandomNumberGenerator()
        let keys = server.keys
        let all = try await keys.create(name: "all", role: .admin, using: &random).secret
        let some = try await keys.create(name: "some", role: .admin, scope: "name:roof", using: &random).secret
        whole = ["Authorization": "Bearer \(all)"]
        limited = ["Authorization": "Bearer \(some)"]
        for (name, text) in [
            ("roof", "The roof shall be repaired."), ("canary", "The canaryword is secret."), ("canary2", "The"),
        ] {
            let headers = whole.merging(["Content-Type": "text/plain"]) { own, _ in own }
            _ = try await server.send(.post, "/v1/documents?name=\(name).txt", headers: headers, body: Array(text.utf8))
        }
        try await server.readAll()
    }

    @Test(arguments: [
        "canaryword", "canarywrod", "the&facets=class,type,year,tenant,landlord", "the&sort=name", "canary*",
        "\"is+secret\"",
        "-roof+repaired", "leases+without+an+audit+right", "who+is+the+tenant", "roof&context=section",
    ])
    func noAnswerTellsOfWhatIsBeyondTheScope(_ query: String) async throws {
        let hidden = try await server.get("/v1/search?q=\(query)", headers: limited)
        #expect(hidden.status == 200)
        let text = String(decoding: hidden.body, as: UTF8.self)
        #expect(!text.contains("canaryword") || query == "canaryword")
        #expect(!text.contains("secret.") && !text.contains("canary.txt") && !text.contains("canary2"))
        let documents = try hidden.json()["documents"]?.number
        #expect(documents == nil || documents == 1)
    }

    @Test func theSameQuestionsAreAnsweredToAKeyWithoutAScope() async throws {
        let answer = try await server.get("/v1/search?q=canarywrod&facets=type", headers: whole).json()
        #expect(answer["suggestion"]?.string == "canaryword")
        let all = try await server.get("/v1/search?q=the&facets=type&sort=name", headers: whole).json()
        #expect(all["documents"]?.number == 3)
        #expect(all["hits"]?.items.map { $0["name"]?.string } == ["canary.txt", "canary2.txt", "roof.txt"])
    }

    @Test func aCursorDoesNotCarryPassagesOverTheBorder() async throws {
        let first = try await server.get("/v1/search?q=the&top=1", headers: whole).json()
        let cursor = try #require(first["next_cursor"]?.string)
        let next = try await server.get("/v1/search?q=the&top=1&cursor=\(cursor)", headers: limited)
        #expect(try next.code() == "invalid_cursor")
    }

    @Test(arguments: ["/v1/documents", "/v1/jobs", "/v1/searches", "/v1/search-alerts", "/metrics", "/v1/models"])
    func whateverIsAboutAllIsRefused(_ path: String) async throws {
        let answer = try await server.get(path, headers: limited)
        #expect(answer.status == 403)
        #expect(try answer.code() == "scope_insufficient")
    }

    @Test func explanationsAreRefused() async throws {
        let answer = try await server.get("/v1/search?q=the&explain=true", headers: limited)
        #expect(try answer.code() == "scope_insufficient")
    }

    @Test func aScopeIsAListOfConditions() async throws {
        var random = SystemRandomNumberGenerator()
        for scope in ["", "roof", "class:lease roof", "colour:red", "-name:roof"] {
            await #expect(throws: FilterError.self) {
                _ = try await server.keys.create(name: "x", role: .viewer, scope: scope, using: &random)
            }
        }
        _ = try await server.keys.create(
            name: "x",
            role: .viewer,
            scope: "class:lease tenant:\"Acme Corp\"",
            using: &random
        )
    }
}
