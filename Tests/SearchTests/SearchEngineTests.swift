import Documents
import SQLiteStorage
import Search
import TestSupport
import Testing

struct SearchEngineTests {
    private struct ModelGone: Error, CustomStringConvertible { let description = "the model is gone" }

    private let now: @Sendable () -> Double = { 19_783 * 86_400 }
    private let plain = RankingProfile(
        denseWeight: 0.7,
        cosineBounds: 0...1,
        agreementBounds: 0...0,
        recencyWeight: 0,
        classPriority: [:]
    )

    private typealias Entry = (name: String, class: DocumentClass, date: String?, texts: [String])

    private func index(_ documents: [Entry]) async throws -> SearchedHome {
        try await SearchedHome(
            documents.map {
                SearchedHome.Item(name: $0.name, documentClass: $0.class, date: $0.date, texts: $0.texts)
            }
        )
    }

    private func engine(
        _ home: SearchedHome,
        _ profile: RankingProfile? = nil,
        embed: (@Sendable (String) async throws -> [Float])? = nil
    ) -> SearchEngine {
        SearchEngine(index: home.passages, embed: embed, profile: profile ?? plain, now: now)
    }

    @Test
    func wordsAnswerWithoutAnEmbeddingModel() async throws {
        let index = try await index([
            ("a.pdf", .lease, "2024-01-05", ["The tenant may assign with consent.", "The roof leaks."]),
            ("b.pdf", .other, nil, ["Nothing of interest."]),
        ])
        let response = try await engine(index).search(SearchRequest(query: "Who can assign?"))
        #expect(response.mode == .bm25)
        #expect(response.total == 1)
        #expect(response.warnings.isEmpty)
        let hit = try #require(response.hits.first)
        #expect(hit.name == "a.pdf")
        #expect(hit.documentClass == .lease)
        #expect(hit.classConfidence == 0.9)
        #expect(hit.date == "2024-01-05")
        #expect(hit.snippet == "The tenant may assign with consent.")
        #expect(hit.highlights == [TextSpan(15, 21)])
        #expect(hit.parts.matchedTerms == ["assign"])
        let lexical = try #require(hit.parts.lexical)
        #expect(lexical > 0.2 && lexical < 1)
        #expect(hit.parts.dense == nil && hit.parts.cosine == nil && hit.parts.denseWeight == 0)
    }

    @Test
    func meaningFindsWhatWordsDoNot() async throws {
        let index = try await index([
            ("a.pdf", .lease, nil, ["Lessee must not transfer its interest."]),
            ("b.pdf", .lease, nil, ["The roof is green."]),
        ])
        try await index.passages.setEmbeddings([1: [1, 0], 2: [0, 1]])
        let engine = engine(index) { _ in [0.8, 0.6] }
        let response = try await engine.search(SearchRequest(query: "assignment"))
        #expect(response.mode == .hybrid)
        #expect(response.hits.map(\.name) == ["a.pdf", "b.pdf"])
        let scores = response.hits.map(\.score)
        #expect(abs(scores[0] - 0.7 * 0.8) < 1e-3)
        #expect(abs(scores[1] - 0.7 * 0.6) < 1e-3)
    }

    @Test
    func relevanceIsTheConvexSumOfBothLegs() async throws {
        let index = try await index([
            ("a.pdf", .lease, nil, ["roof repair"]), ("b.pdf", .lease, nil, ["roof garden"]),
        ])
        try await index.passages.setEmbeddings([1: [1, 0], 2: [0, 1]])
        let engine = engine(index) { _ in [0.6, 0.8] }
        let hits = try await engine.search(SearchRequest(query: "roof repair duty")).hits
        let repair = try #require(hits.first { $0.name == "a.pdf" })
        let lexical = try #require(repair.parts.lexical)
        let dense = try #require(repair.parts.dense)
        #expect(abs(dense - 0.6) < 1e-3)
        #expect(abs(repair.parts.relevance - (0.3 * lexical + 0.7 * dense)) < 1e-12)
        #expect(abs(repair.score - repair.parts.relevance) < 1e-12)
    }

    @Test
    func aPassageThatWaitsForItsVectorNeitherGainsNorLoses() async throws {
        let index = try await index([
            ("a.pdf", .lease, nil, ["roof one"]), ("b.pdf", .lease, nil, ["roof two"]),
            ("c.pdf", .lease, nil, ["roof six"]),
        ])
        try await index.passages.setEmbeddings([1: [0.8, 0.6], 3: [-1, 0]])
        let hits = try await engine(index) { _ in [0.8, 0.6] }.search(SearchRequest(query: "roof")).hits
        #expect(hits.map(\.name) == ["a.pdf", "b.pdf", "c.pdf"])
        #expect(hits.map { $0.parts.dense == nil } == [false, true, false])
    }

    @Test
    func aFailingModelCostsTheDenseLegOnly() async throws {
        let index = try await index([("a.pdf", .lease, nil, ["roof"])])
        let engine = engine(index) { _ in throw ModelGone() }
        let response = try await engine.search(SearchRequest(query: "roof"))
        #expect(response.hits.count == 1)
        #expect(response.mode == .bm25)
        #expect(response.warnings == ["Searched by words only: the question could not be embedded: the model is gone"])
        await #expect(throws: ModelGone.self) { try await engine.search(SearchRequest(query: "roof", mode: .dense)) }
    }

    @Test
    func searchByMeaningAloneNeedsAModel() async throws {
        let index = try await index([])
        await #expect(throws: SearchError.embeddingsMissing) {
            try await engine(index).search(SearchRequest(query: "roof", mode: .dense))
        }
    }

    @Test
    func aQuestionWithoutWordsIsAnError() async throws {
        let index = try await index([])
        await #expect(throws: SearchError.emptyQuery) { try await engine(index).search(SearchRequest(query: " ? ")) }
    }

    @Test
    func ofConditionsAloneTheDocumentsThatMeetThemAreTheAnswer() async throws {
        let index = try await index([
            ("old.pdf", .lease, "2020-05-01", ["The oldest roof.", "Its second passage."]),
            ("none.pdf", .lease, nil, ["Undated."]), ("letter.pdf", .other, "2026-01-01", ["No lease."]),
            ("new.pdf", .lease, "2025-05-01", ["The newest roof.", "More of it."]),
        ])
        let engine = engine(index) { _ in [1, 0] }
        var request = SearchRequest(query: "class:lease", limit: 2)
        let first = try await engine.search(request)
        #expect(first.hits.map(\.name) == ["new.pdf", "old.pdf"] && first.total == 3 && first.mode == .bm25)
        #expect(first.hits.map(\.snippet) == ["The newest roof.", "The oldest roof."])
        request.cursor = first.nextCursor
        #expect(request.cursor != nil)
        let second = try await engine.search(request)
        #expect(second.hits.map(\.name) == ["none.pdf"] && second.nextCursor == nil)
        let byName = SearchRequest(
            query: "",
            filter: try SearchFilter(parsing: "class:lease"),
            sort: .name,
            facets: [.documentClass]
        )
        let all = try await engine.search(byName)
        #expect(all.hits.map(\.name) == ["new.pdf", "none.pdf", "old.pdf"] && all.documents == 3)
        await #expect(throws: SearchError.emptyQuery) {
            try await engine.search(SearchRequest(query: "class:lease -roof"))
        }
    }

    @Test
    func ofTheStateOfTodayTheLatestPaperOfTheTenantTells() async throws {
        let clause = "Parking: Acme may use four reserved parking spaces in the garage."
        let index = try await SearchedHome([
            .init(
                name: "lease",
                documentClass: .lease,
                date: "2020-01-15",
                texts: [clause],
                context: "Acme LLC",
                tenant: "Acme LLC"
            ),
            .init(
                name: "amendment",
                documentClass: .amendment,
                date: "2023-03-01",
                texts: ["The reserved parking spaces are increased to eight."],
                context: "Acme LLC",
                tenant: "Acme LLC"
            ),
            .init(
                name: "other tenant",
                documentClass: .amendment,
                date: "2025-03-01",
                texts: ["The reserved parking spaces are increased to nine."],
                context: "Roe Inc.",
                tenant: "Roe Inc."
            ),
        ])
        let asked = try await engine(index).search(SearchRequest(query: "current reserved parking spaces Acme"))
        #expect(asked.hits.map(\.name) == ["amendment", "lease", "other tenant"])
        #expect(asked.chips.map(\.kind) == [.order, .order] && asked.chips.map(\.text) == ["current", "acme"])
        let plain = SearchRequest(query: "current reserved parking spaces Acme", ignored: ["current"])
        #expect(try await engine(index).search(plain).hits.first?.name == "lease")
    }

    @Test
    func requiredPhrasesBindTheDenseLegToo() async throws {
        let index = try await index([
            ("a.pdf", .lease, nil, ["In no event shall rent fall."]),
            ("b.pdf", .lease, nil, ["No rent in event halls."]),
        ])
        try await index.passages.setEmbeddings([1: [0, 1], 2: [1, 0]])
        let hits = try await engine(index) { _ in [1, 0] }.search(SearchRequest(query: "rent \"in no event\"")).hits
        #expect(hits.map(\.name) == ["a.pdf"])
    }

    @Test
    func laterDocumentsAndPreferredClassesComeFirst() async throws {
        let text = ["The roof is repaired by the landlord."]
        let index = try await index([
            ("old lease", .lease, "1990-01-01", text), ("new letter", .other, "2024-01-01", text),
            ("new lease", .lease, "2024-01-01", text),
        ])
        let profile = RankingProfile(recencyWeight: 0.5, factorLimit: 4)
        let hits = try await engine(index, profile).search(SearchRequest(query: "roof")).hits
        #expect(hits.map(\.name) == ["new lease", "new letter", "old lease"])
        for hit in hits {
            let parts = hit.parts
            let product = parts.relevance * parts.factor
            #expect(abs(hit.score - product) < 1e-12)
        }
        #expect(hits[1].parts.classPriority == 0.8)
    }

    @Test
    func oneDocumentDoesNotFloodTheTop() async throws {
        let index = try await index([
            ("long.pdf", .lease, nil, (0..<6).map { "roof roof clause \($0)" }),
            ("short.pdf", .lease, nil, ["The roof and many other words about the building."]),
        ])
        let hits = try await engine(index).search(SearchRequest(query: "roof")).hits
        #expect(hits.map(\.name) == ["long.pdf", "long.pdf", "long.pdf", "short.pdf"])
        #expect(hits.map(\.more) == [3, 0, 0, 0])
        #expect(hits.map(\.score) == hits.map(\.score).sorted(by: >))
    }

    @Test
    func theOrderDoesNotDependOnTheLimit() async throws {
        let index = try await index(
            (0..<30).map { ("\($0).pdf", .lease, nil, ["roof " + String(repeating: "word ", count: $0)]) }
        )
        let engine = engine(index)
        let all = try await engine.search(SearchRequest(query: "roof word", limit: 30)).hits
        let few = try await engine.search(SearchRequest(query: "roof word", limit: 5)).hits
        #expect(few == Array(all.prefix(5)))
    }

    @Test
    func theFilterBindsBothLegs() async throws {
        let index = try await index([("a.pdf", .lease, nil, ["roof"]), ("b.pdf", .amendment, nil, ["roof"])])
        try await index.passages.setEmbeddings([1: [1, 0], 2: [1, 0]])
        let filter = try SearchFilter(parsing: "class:amendment")
        let hits = try await engine(index) { _ in [1, 0] }.search(SearchRequest(query: "roof", filter: filter)).hits
        #expect(hits.map(\.name) == ["b.pdf"])
    }

    @Test
    func aScoreDoesNotDependOnFilterLimitOrCompany() async throws {
        let texts = (0..<40).map { "roof " + String(repeating: "repair word\($0) ", count: 1 + $0 % 7) }
        let home = try await index(
            texts.enumerated().map { number, text in
                ("\(number).pdf", number % 3 == 0 ? .amendment : .lease, nil, [text])
            }
        )
        try await home.passages.setEmbeddings(
            Dictionary(uniqueKeysWithValues: (1...40).map { (Int64($0), [Float($0), 40 - Float($0)].unit) })
        )
        let engine = engine(home, RankingProfile()) { _ in [0.6, 0.8] }
        let all = try await engine.search(SearchRequest(query: "roof repair word7", limit: 40)).hits
        let scores = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0.score) })
        #expect(all.count == 40)
        for expression in ["class:amendment", "name:\"7.pdf\"", "class!=lease name:0"] {
            let request = SearchRequest(
                query: "roof repair word7",
                filter: try SearchFilter(parsing: expression),
                limit: 5
            )
            let hits = try await engine.search(request).hits
            #expect(!hits.isEmpty)
            for hit in hits { #expect(hit.score == scores[hit.name], "\(hit.name) with \(expression)") }
        }
    }

    @Test
    func anExplanationAddsUpToTheScore() async throws {
        let home = try await index([
            ("a.pdf", .lease, "2020-01-01", ["The roof is repaired, and repaired again, by the landlord."]),
            ("b.pdf", .other, "1999-01-01", ["Repair of the parking structure; no roof is above it."]),
            ("c.pdf", .other, nil, ["Nothing."]),
        ])
        try await home.passages.setEmbeddings([1: [1, 0], 2: [0.6, 0.8]])
        let engine = engine(home, RankingProfile()) { _ in [0.8, 0.6] }
        let request = SearchRequest(query: "roof repair \"the landlord\"", isExplained: true)
        let phrase = try await engine.search(request).hits
        #expect(phrase.map(\.name) == ["a.pdf"])
        let words = try await engine.search(SearchRequest(query: "repair roof landlord", isExplained: true)).hits
        #expect(words.count == 2)
        for hit in phrase + words {
            let explanation = try #require(hit.explanation)
            #expect(abs(explanation.reduce(0) { $0 + $1.score } - hit.score) < 1e-9)
            #expect(explanation.contains { $0.name == "repair" && $0.words?.occurrences["body"] ?? 0 > 0 })
            #expect(explanation.last?.name == "meaning")
        }
        #expect(try await engine.search(SearchRequest(query: "roof")).hits.first?.explanation == nil)
    }

    @Test
    func aDenseLegThatWordsContradictIsNotBelieved() async throws {
        let home = try await index(
            (0..<30).map { ("\($0).pdf", .lease, nil, [$0 < 10 ? "roof repair duty \($0)" : "parking stall \($0)"]) }
        )
        // The vectors say that those about parking answer best.
        try await home.passages.setEmbeddings(
            Dictionary(uniqueKeysWithValues: (1...30).map { (Int64($0), $0 <= 10 ? [0, 1] : [1, 0]) })
        )
        let engine = engine(home, RankingProfile()) { _ in [1, 0] }
        let hits = try await engine.search(SearchRequest(query: "roof repair", limit: 10)).hits
        #expect(hits.allSatisfy { $0.snippet.contains("roof") && $0.parts.denseWeight == 0 })
    }
}

extension [Float] {
    /// Of length 1.
    fileprivate var unit: Self {
        let length = reduce(0) { $0 + $1 * $1 }.squareRoot()
        return map { $0 / length }
    }
}
