import Foundation
import Operations
import TestSupport
import Testing

/// Asking, judging and keeping questions, as a browser without scripts does.
struct SearchPagesTests {
    private let server: TestServer

    init() async throws {
        server = try TestServer()
        try await server.add("The roof shall be repaired by the landlord.", name: "roof.txt")
        try await server.add("Parking is free.", name: "parking.txt")
        try await server.readAll()
    }

    @Test func answersAreShownWithTheWordsThatWereFound() async throws {
        let page = try await server.get("/search?q=roof").text
        #expect(page.contains("<mark>roof</mark>") && page.contains("roof.txt") && !page.contains("parking.txt"))
        let path = try #require(page.firstMatch(of: /href="(\/documents\/[0-9a-f]{64}\?page=1&amp;span=[^"#]+)/)).1
        let hit = try await server.get(String(path).replacing("&amp;", with: "&")).text
        #expect(hit.contains("id=\"on-page-hit0\""))
        #expect(try await server.get("/search?q=roof&explain=true").text.contains("Why it stands here"))
        #expect(try await server.get("/search?q=roofx").text.contains("Did you mean"))
        #expect(try await server.get("/search").status == 200)
        #expect(try await server.get("/search?q=class%3Alease").status == 200)
    }

    @Test func judgementsAreKeptAndCanBeEvaluatedWith() async throws {
        let page = try await server.get("/search?q=roof").text
        let document = try #require(page.firstMatch(of: /name="document" value="([0-9a-f]{64})"/)).1
        for grade in ["1", "3"] {
            let judged: KeyValuePairs = [
                "question": "roof", "document": String(document), "ordinal": "0", "grade": grade,
                "back": "/search?q=roof",
            ]
            #expect(
                try await server.submit("/search/judge", judged, from: "/search?q=roof").header("Location")
                    == "/search?q=roof"
            )
        }
        #expect(try await server.get("/search?q=roof").text.contains("value=\"3\" aria-pressed=\"true\""))
        let folder = server.folder.path + "/judged"
        let counts = try await JudgedSetFiles(server.judgements).write(to: folder)
        #expect(counts.passages == 2 && counts.questions == 1 && counts.judgements == 1)
        let set = try JudgedSet(
            corpus: "\(folder)/corpus.jsonl",
            queries: "\(folder)/queries.jsonl",
            qrels: "\(folder)/qrels.tsv"
        )
        #expect(set.texts.count == 2)
        #expect(set.questions.map(\.grades) == [["\(document):0": 3]])
        let wrong: KeyValuePairs = ["question": "roof", "document": String(document), "ordinal": "7", "grade": "1"]
        #expect(try await server.submit("/search/judge", wrong, from: "/search?q=roof").status == 404)
    }

    @Test func questionsAreKeptAndForgotten() async throws {
        let saved: KeyValuePairs = ["name": "<b>roofs</b>", "question": "roof", "back": "/search?q=roof"]
        #expect(try await server.submit("/search/saved", saved, from: "/search?q=roof").status == 303)
        let page = try await server.get("/search").text
        #expect(page.contains("&lt;b&gt;roofs&lt;/b&gt;"))
        let id = try #require(page.firstMatch(of: /name="id" value="([^"]+)"/)).1
        #expect(try await server.submit("/search/saved/remove", ["id": String(id)], from: "/search").status == 303)
        #expect(try await server.searches.list().isEmpty)
    }
}
