import Documents
import SQLiteStorage
import Search
import TestSupport
import Testing

struct SimilarDocumentsTests {
    private static let items: [SearchedHome.Item] = [
        .init(name: "roof.pdf", documentClass: .lease, texts: ["Shingles of the roof leak.", "Gutters and shingles."]),
        .init(name: "repairs.pdf", documentClass: .lease, texts: ["Whoever mends shingles mends gutters, too."]),
        .init(name: "letter.pdf", documentClass: .other, texts: ["The roof is new."]),
        .init(
            name: "parking.pdf",
            documentClass: .other,
            texts: ["Cars are parked in the yard.", "The yard is dark."]
        ),
    ]

    private func engine(_ home: SearchedHome) -> SearchEngine {
        SearchEngine(index: home.passages, embed: nil, now: { 0 })
    }

    @Test func documentsAreLikeOneByTheWordsThatTellItFromOthers() async throws {
        let home = try await SearchedHome(Self.items)
        let found = try #require(try await engine(home).documents(like: .fixture(1), filter: .none, limit: 10))
        #expect(found.map(\.name) == ["repairs.pdf", "letter.pdf"])
        #expect(Set(found[0].explanation.map(\.name)) == ["shingles", "gutters"])
        #expect(found[1].explanation.map(\.name) == ["roof"])
        for document in found {
            #expect(abs(document.score - document.explanation.reduce(0) { $0 + $1.score }) < 1e-12)
            #expect((0...1).contains(document.score) && document.similarity == nil)
        }
    }

    @Test func meaningBringsDocumentsWithoutACommonWord() async throws {
        let home = try await SearchedHome(Self.items)
        // The vectors of roof.pdf and parking.pdf point the same way.
        try await home.passages.setEmbeddings([
            1: [1, 0], 2: [0.8, 0.6], 3: [0, 1], 4: [0, 1], 5: [1, 0], 6: [0.8, 0.6],
        ])
        let found = try #require(try await engine(home).documents(like: .fixture(1), filter: .none, limit: 10))
        let parking = try #require(found.first { $0.name == "parking.pdf" })
        #expect(parking.explanation.map(\.name) == ["meaning"])
        #expect(abs(parking.score - RankingProfile().denseWeight) < 0.01)
        for document in found {
            #expect(abs(document.score - document.explanation.reduce(0) { $0 + $1.score }) < 1e-12)
        }
    }

    @Test func theFilterBindsBothSides() async throws {
        let home = try await SearchedHome(Self.items)
        let leases = try SearchFilter(parsing: "class:lease")
        let found = try await engine(home).documents(like: .fixture(1), filter: leases, limit: 10)
        #expect(found?.map(\.name) == ["repairs.pdf"])
        #expect(try await engine(home).documents(like: .fixture(3), filter: leases, limit: 10) == nil)
        #expect(try await engine(home).documents(like: .fixture(9), filter: .none, limit: 10) == nil)
    }
}
