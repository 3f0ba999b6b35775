import HTTPTypes
import Operations
import Testing

struct SavedSearchRoutesTests {
    private let server: TestServer

    init() async throws {
        server = try TestServer()
        try await server.add("The roof is old.", name: "old.txt")
        try await server.readAll()
    }

    @Test func aSavedSearchTellsOfWhatArrives() async throws {
        let saved = try await server.post("/v1/searches", json: #"{"name": "roofs", "query": "roof"}"#)
        #expect(saved.status == 200)
        try await server.add("The roof is new.", name: "new.txt")
        try await server.readAll()
        try await server.searches.look()
        try await server.searches.look()
        let told = try await server.get("/v1/search-alerts").json()
        #expect(told["alerts"]?.items.map { $0["document"]?.string } == ["new.txt"])
        #expect(told["alerts"]?[0]?["reason"]?.string == "arrived")
        let cursor = try #require(told["next_cursor"]?.string)
        #expect(try await server.get("/v1/search-alerts?cursor=\(cursor)").json()["alerts"]?.items.isEmpty == true)
    }

    @Test func savedSearchesAreListedAndRemoved() async throws {
        let body = #"{"name": "a b", "query": "roof", "filter": "type:text", "present": true}"#
        let headers = ["Idempotency-Key": "k1"]
        for _ in 0..<2 { #expect(try await server.post("/v1/searches", json: body, headers: headers).status == 200) }
        let list = try await server.get("/v1/searches").json()
        #expect(list["searches"]?.items.map { $0["name"]?.string } == ["a b"])
        try await server.searches.look()
        #expect(try await server.get("/v1/search-alerts").json()["alerts"]?.items.count == 1)
        let id = try #require(list["searches"]?[0]?["id"]?.string)
        #expect(try await server.send(.delete, "/v1/searches/\(id)").status == 204)
        #expect(try await server.send(.delete, "/v1/searches/\(id)").code() == "search_not_found")
    }

    @Test(arguments: [
        (#"{"name": "", "query": "roof"}"#, "invalid_parameter"), (#"{"name": "x", "query": "?"}"#, "empty_query"),
        (#"{"name": "x", "query": "roof", "filter": "colour:red"}"#, "invalid_filter"),
        (#"{"name": "x"}"#, "invalid_body"),
    ])
    func whatCannotBeAskedIsNotKept(_ body: String, _ code: String) async throws {
        #expect(try await server.post("/v1/searches", json: body).code() == code)
        #expect(try await server.get("/v1/searches").json()["searches"]?.items.isEmpty == true)
    }
}
