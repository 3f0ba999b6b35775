import Foundation
import HTTPTypes
import Operations
import Server
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

    @Test func facetsAreARequestOfTheirOwnWhereDocumentsAreMany() async throws {
        let facets = /<aside class="facets".*?<\/aside>/.dotMatchesNewlines()
        var pages: [String] = []
        for limit in [3, 1] {
            var configuration = ServerConfiguration(port: 0)
            configuration.mostFacetedAtOnce = limit
            let server = try TestServer(configuration: configuration)
            try await server.add("The roof shall be repaired by the landlord.", name: "roof.txt")
            try await server.add("<html><body><p>Parking is free.</p></body></html>", name: "parking.html")
            try await server.readAll()
            var page = try await server.get("/search?q=roof%20free").text
            if limit == 1 {
                #expect(page.contains("roof.txt") && !page.contains("<h3>Type</h3>"))
                let link = try #require(page.firstMatch(of: /href="([^"]+)" data-facets/)).1
                page = try await server.get(String(link).replacing("&amp;", with: "&")).text
            }
            pages.append(String(try #require(page.firstMatch(of: facets)).output))
        }
        #expect(pages[0].contains("<h3>Type</h3>") && !pages[0].contains("data-facets"))
        #expect(pages[0] == pages[1])
    }

    @Test func aHitIsShownWhereItStandsOnItsPage() async throws {
        let upload = try await server.send(.post, "/v1/documents?name=scan.png", body: TestImage.png)
        let id = try #require(try upload.json()["documents"]?[0]?["document_id"]?.string)
        try await server.readAll()
        let page = try await server.get("/search?q=lease").text
        let crop = try #require(page.firstMatch(of: /<a class="crop"[^>]*>.*?<\/a>/.dotMatchesNewlines())).output
        #expect(crop.contains("<img src=\"/documents/\(id)/pages/1/image\" alt=\"\" loading=\"lazy\">"))
        let box = try #require(crop.firstMatch(of: /<rect x="([0-9.]+)" y="([0-9.]+)" width="([0-9.]+)"/))
        let view = try #require(crop.firstMatch(of: /viewBox="0 ([0-9.]+) ([0-9.]+) ([0-9.]+)"/))
        let (top, width, height) = (Double(view.1) ?? -1, Double(view.2) ?? -1, Double(view.3) ?? -1)
        // Its 320 by 80 pixels are no sheet at 144 dots an inch, so it is taken to have 50: 460.8 by 115.2 points.
        #expect(width == 460.8 && height == 92 && (0...23.2).contains(top))
        let (left, line, length) = (Double(box.1) ?? -1, Double(box.2) ?? -1, Double(box.3) ?? 999)
        #expect(left >= 0 && left + length <= width + 1 && (top...top + height).contains(line))
        #expect(try await server.get("/search?q=roof").text.contains("class=\"crop\"") == false)
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
