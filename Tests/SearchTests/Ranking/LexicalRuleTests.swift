import Documents
import SQLiteStorage
import Search
import TestSupport
import Testing

struct LexicalRuleTests {
    /// With one more than ln((1 + N) / (1 + n)) as a term's rarity, "rent rent" points where the question does, and "rent roof"
    /// does so the less the rarer the roof is: 1 / √2 while both words stand in two of three passages; 1.287682 / √(1.287682² +
    /// 1.693147²) once "roof" stands in one alone.
    @Test func cosinesOfTFIDFAreLexicalScoresAndFollowTheIndex() async throws {
        let home = try await SearchedHome([
            .init(name: "a.pdf", documentClass: .lease, texts: ["rent rent"]),
            .init(name: "b.pdf", documentClass: .lease, texts: ["rent roof"]),
            .init(name: "c.pdf", documentClass: .lease, texts: ["roof wall"]),
        ])
        let profile = RankingProfile(lexical: .tfidf, recencyWeight: 0, classPriority: [:])
        let engine = SearchEngine(index: home.passages, embed: nil, profile: profile, now: { 0 })
        func expect(_ scores: [Double]) async throws {
            let hits = try await engine.search(SearchRequest(query: "rent", isExplained: true)).hits
            #expect(hits.map(\.name) == ["a.pdf", "b.pdf"])
            for (hit, score) in zip(hits, scores) {
                #expect(abs(hit.score - score) < 1e-5)
                #expect(abs(hit.score - (hit.explanation ?? []).reduce(0) { $0 + $1.score }) < 1e-6)
            }
        }
        try await expect([1, 0.707107])
        try await home.passages.replace([.fixture(of: 3, text: "lawn wall")], of: .fixture(3))
        try await expect([1, 0.605348])
    }
}
