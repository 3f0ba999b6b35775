import Documents
import SQLiteStorage
import Search
import TestSupport
import Testing

struct ReciprocalRankTests {
    private func answer(_ profile: RankingProfile) async throws -> [Hit] {
        let home = try await SearchedHome([
            .init(name: "a.pdf", documentClass: .lease, texts: ["rent rent"]),
            .init(name: "b.pdf", documentClass: .lease, texts: ["rent and a few more words"]),
            .init(name: "c.pdf", documentClass: .lease, texts: ["none of it"]),
        ])
        try await home.passages.setEmbeddings([1: [0, 1], 2: [0.8, 0.6], 3: [1, 0]])
        let engine = SearchEngine(index: home.passages, embed: { _ in [1, 0] }, profile: profile, now: { 0 })
        return try await engine.search(SearchRequest(query: "rent", isExplained: true)).hits
    }

    /// By words a, b; by meaning c, b, a: held against the formula, 61 / (60 + rank).
    @Test func ranksAreJoinedAsTheFormulaSays() async throws {
        let profile = RankingProfile(
            fusion: .reciprocalRank,
            denseWeight: 0.5,
            agreementBounds: 0...0,
            recencyWeight: 0,
            classPriority: [:]
        )
        let hits = try await answer(profile)
        let expected = [
            "a.pdf": 0.5 * (61.0 / 61) + 0.5 * (61.0 / 63), "b.pdf": 0.5 * (61.0 / 62) + 0.5 * (61.0 / 62),
            "c.pdf": 0.5 * 0 + 0.5 * (61.0 / 61),
        ]
        #expect(Set(hits.map(\.name)) == Set(expected.keys))
        for hit in hits {
            #expect(abs(hit.score - (expected[hit.name] ?? 0)) < 1e-12)
            #expect(abs(hit.score - (hit.explanation ?? []).reduce(0) { $0 + $1.score }) < 1e-6)
        }
    }

    @Test func theSumIsTheDefault() async throws {
        #expect(RankingProfile().fusion == .convex)
        for hit in try await answer(RankingProfile()) {
            #expect(abs(hit.score - (hit.explanation ?? []).reduce(0) { $0 + $1.score }) < 1e-6)
        }
    }
}
