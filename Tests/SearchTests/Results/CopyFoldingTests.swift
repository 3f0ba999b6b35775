import Documents
import SQLiteStorage
import Search
import TestSupport
import Testing

struct CopyFoldingTests {
    private static let words = (0..<60).map { "clause\($0)" }.joined(separator: " ")

    private func home() async throws -> SearchedHome {
        try await SearchedHome([
            .init(name: "a.pdf", documentClass: .lease, texts: ["rent \(Self.words)", "more rent"]),
            .init(name: "b.pdf", documentClass: .lease, texts: ["rent rent rent", "is due"]),
            .init(name: "c.pdf", documentClass: .lease, texts: ["rent \(Self.words)", "more rents"]),
        ])
    }

    private func answer(_ home: SearchedHome, _ request: SearchRequest) async throws -> SearchResponse {
        let profile = RankingProfile(recencyWeight: 0, classPriority: [:])
        return try await SearchEngine(index: home.passages, embed: nil, profile: profile, now: { 0 }).search(request)
    }

    @Test func theBestOfSeveralCopiesIsListedAndTheOthersAreToldWithIt() async throws {
        let home = try await home()
        let folded = try await answer(home, SearchRequest(query: "rent"))
        #expect(Set(folded.hits.map(\.name)) == ["a.pdf", "b.pdf"])
        let first = try #require(folded.hits.first { $0.name == "a.pdf" })
        #expect(first.copies == [DocumentMention(documentID: .fixture(3), name: "c.pdf")])
        #expect(folded.hits.filter { !$0.copies.isEmpty }.count == 1)

        let shown = try await answer(home, SearchRequest(query: "rent", copies: .show))
        #expect(Set(shown.hits.map(\.name)) == ["a.pdf", "b.pdf", "c.pdf"])
        #expect(shown.hits.allSatisfy { $0.copies.isEmpty })
        // What is listed has the same score either way.
        let scores = Dictionary(uniqueKeysWithValues: shown.hits.map { ("\($0.name) \($0.ordinal)", $0.score) })
        for hit in folded.hits { #expect(scores["\(hit.name) \(hit.ordinal)"] == hit.score) }
    }

    @Test func copiesAreFoldedAcrossPages() async throws {
        let home = try await home()
        var request = SearchRequest(query: "rent", limit: 1)
        var names: [String] = []
        repeat {
            let page = try await answer(home, request)
            names += page.hits.map(\.name)
            request.cursor = page.nextCursor
        } while request.cursor != nil
        #expect(names.sorted() == ["a.pdf", "a.pdf", "b.pdf"])
    }

    @Test func anOrderByNameListsEachCopy() async throws {
        let home = try await home()
        let sorted = try await answer(home, SearchRequest(query: "rent", sort: .name))
        #expect(sorted.hits.map(\.name) == ["a.pdf", "b.pdf", "c.pdf"])
    }
}
