import HTTPTypes
import Testing

struct SearchRoutesTests {
    private let server: TestServer

    init() async throws {
        server = try TestServer()
        try await server.add("The roof shall be repaired by the landlord.", name: "roof.txt")
        try await server.add("The tenant pays for parking.", name: "parking.txt")
        try await server.readAll()
    }

    @Test func passagesAreFoundByAddressAndByBody() async throws {
        let byAddress = try await server.get("/v1/search?q=who+repairs+the+roof%3F&top=1").json()
        let byBody = try await server.post("/v1/search", json: #"{"query": "who repairs the roof?", "top": 1}"#).json()
        for answer in [byAddress, byBody] {
            let hit = try #require(answer["hits"]?[0])
            #expect(hit["name"]?.string == "roof.txt")
            #expect(hit["page"]?.number == 1)
            #expect(hit["highlights"]?.items.isEmpty == false)
            #expect(hit.keys.isSuperset(of: ["document_id", "snippet", "span", "score", "parts"]))
        }
    }

    @Test func filtersNarrowTheSearch() async throws {
        let hits = try await server.get("/v1/search?q=the&filter=name%3Aparking").json()["hits"]?.items ?? []
        #expect(hits.map { $0["name"]?.string }.allSatisfy { $0 == "parking.txt" })
    }

    @Test(arguments: [
        ("/v1/search", 400, "empty_query"),
        ("/v1/search?q=roof&top=0", 400, "invalid_parameter"),
        ("/v1/search?q=roof&mode=magic", 400, "invalid_parameter"),
        ("/v1/search?q=roof&filter=colour:red", 400, "invalid_filter"),
        ("/v1/search?q=roof&mode=dense", 503, "embeddings_missing"),
    ])
    func impossibleQuestionsAreProblems(_ path: String, _ status: Int, _ code: String) async throws {
        let answer = try await server.get(path)
        #expect(answer.status == status)
        #expect(try answer.code() == code)
    }

    @Test func facetsPagesAndCitationsComeWithTheHits() async throws {
        let path = "/v1/search?q=the&top=1&facets=type,class&context=neighbours"
        let first = try await server.get(path).json()
        #expect(first["documents"]?.number == 2)
        #expect(first["facets"]?[0]?["values"]?[0]?["count"]?.number == 2)
        #expect(first["facets"]?[1]?["missing"]?.number == 2)
        let citation = try #require(first["hits"]?[0]?["citation"])
        #expect(citation["version"]?.string == first["hits"]?[0]?["document_id"]?.string)
        #expect(citation["pages"]?.items.map { $0["number"]?.number } == [1])
        #expect(first["hits"]?[0]?["context"]?.items.count == 1)
        let cursor = try #require(first["next_cursor"]?.string)
        let second = try await server.get("\(path)&cursor=\(cursor)").json()
        #expect(second["hits"]?.items.count == 1)
        #expect(second["hits"]?[0]?["name"]?.string != first["hits"]?[0]?["name"]?.string)
        #expect(second["next_cursor"] == nil)
        #expect(try await server.get("/v1/search?q=roof&facets=colour").code() == "invalid_parameter")
        #expect(try await server.get("/v1/search?q=roof&cursor=x").code() == "invalid_cursor")
        let byDate = try await server.post("/v1/search", json: #"{"query": "the", "sort": "name", "facets": ["year"]}"#)
            .json()
        #expect(byDate["hits"]?.items.map { $0["name"]?.string } == ["parking.txt", "roof.txt"])
    }

    @Test func theBodyMustBeJSON() async throws {
        let answer = try await server.send(.post, "/v1/search", headers: ["Content-Type": "text/plain"], body: [1])
        #expect(answer.status == 415)
        let large = try await server.post("/v1/search", json: #"{"query": "roof", "top": 101}"#)
        #expect(try large.code() == "invalid_parameter")
    }
}
