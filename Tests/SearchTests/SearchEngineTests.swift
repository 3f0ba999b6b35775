import Documents
import Search
import TestSupport
import Testing

struct SearchEngineTests {
    private struct ModelGone: Error, CustomStringConvertible { let description = "the model is gone" }

    private let now: @Sendable () -> Double = { 19_783 * 86_400 }
    private let plain = RankingProfile(recencyWeight: 0, classPriority: [:])

    /// An index of one document a text; every text is a passage, in ascending ids from 1.
    private func index(_ documents: [(name: String, class: DocumentClass, date: String?, texts: [String])]) async
        -> InMemoryPassageIndex
    {
        var records: [DocumentRecord] = []
        var passages: [[Passage]] = []
        for (number, document) in documents.enumerated() {
            let id = DocumentID(sha256: [UInt8](repeating: UInt8(number + 1), count: 32))
            var record = DocumentRecord(
                id: id,
                name: document.name,
                status: .ready,
                byteCount: 1,
                addedAt: 0,
                parentID: nil
            )
            record.date = document.date
            record.prediction = Prediction(
                id: "\(number)",
                documentID: id,
                documentClass: document.class,
                confidence: 0.9,
                probabilities: [document.class.rawValue: 0.9],
                model: Prediction.Model(name: "m", version: 1),
                milliseconds: 1
            )
            records.append(record)
            passages.append(
                document.texts.enumerated().map { ordinal, text in
                    Passage(
                        documentID: id,
                        ordinal: ordinal,
                        page: 1,
                        span: TextSpan(0, text.unicodeScalars.count),
                        heading: nil,
                        context: "",
                        text: text,
                        boxes: []
                    )
                }
            )
        }
        let index = InMemoryPassageIndex(records)
        for (record, passages) in zip(records, passages) { await index.replace(passages, of: record.id) }
        return index
    }

    private func engine(
        _ index: InMemoryPassageIndex,
        _ profile: RankingProfile? = nil,
        embed: (@Sendable (String) async throws -> [Float])? = nil
    ) -> SearchEngine {
        SearchEngine(index: index, embed: embed, profile: profile ?? plain, now: now)
    }

    @Test
    func wordsAnswerWithoutAnEmbeddingModel() async throws {
        let index = await index([
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
        #expect(abs((hit.parts.lexical ?? 0) - 1) < 1e-9)
        #expect(hit.parts.dense == nil)
    }

    @Test
    func meaningFindsWhatWordsDoNot() async throws {
        let index = await index([
            ("a.pdf", .lease, nil, ["Lessee must not transfer its interest."]),
            ("b.pdf", .lease, nil, ["The roof is green."]),
        ])
        await index.setEmbeddings([1: [1, 0], 2: [0, 1]])
        let engine = engine(index) { _ in [0.8, 0.6] }
        let response = try await engine.search(SearchRequest(query: "assignment"))
        #expect(response.mode == .hybrid)
        #expect(response.hits.map(\.name) == ["a.pdf", "b.pdf"])
        let scores = response.hits.map(\.score)
        #expect(abs(scores[0] - 0.7 * 0.8) < 1e-6)
        #expect(abs(scores[1] - 0.7 * 0.6) < 1e-6)
    }

    @Test
    func relevanceIsTheConvexSumOfBothLegs() async throws {
        let index = await index([
            ("a.pdf", .lease, nil, ["roof repair"]), ("b.pdf", .lease, nil, ["roof garden"]),
        ])
        await index.setEmbeddings([1: [1, 0], 2: [0, 1]])
        let engine = engine(index) { _ in [0.6, 0.8] }
        let hits = try await engine.search(SearchRequest(query: "roof repair duty")).hits
        let repair = try #require(hits.first { $0.name == "a.pdf" })
        #expect(abs((repair.parts.lexical ?? 0) - 2.0 / 3.0) < 1e-9)
        #expect(abs(repair.parts.relevance - (0.3 * 2 / 3 + 0.7 * 0.6)) < 1e-6)
        #expect(abs(repair.score - repair.parts.relevance) < 1e-12)
    }

    @Test
    func aPassageThatWaitsForItsVectorNeitherGainsNorLoses() async throws {
        let index = await index([
            ("a.pdf", .lease, nil, ["roof one"]), ("b.pdf", .lease, nil, ["roof two"]),
            ("c.pdf", .lease, nil, ["roof six"]),
        ])
        await index.setEmbeddings([1: [1, 0], 3: [0, 1]])
        let hits = try await engine(index) { _ in [0.8, 0.6] }.search(SearchRequest(query: "roof")).hits
        #expect(hits.map(\.name) == ["a.pdf", "b.pdf", "c.pdf"])
        #expect(hits.map { $0.parts.dense == nil } == [false, true, false])
    }

    @Test
    func aFailingModelCostsTheDenseLegOnly() async throws {
        let index = await index([("a.pdf", .lease, nil, ["roof"])])
        let engine = engine(index) { _ in throw ModelGone() }
        let response = try await engine.search(SearchRequest(query: "roof"))
        #expect(response.hits.count == 1)
        #expect(response.mode == .bm25)
        #expect(response.warnings == ["Searched by words only: the question could not be embedded: the model is gone"])
        await #expect(throws: ModelGone.self) { try await engine.search(SearchRequest(query: "roof", mode: .dense)) }
    }

    @Test
    func searchByMeaningAloneNeedsAModel() async throws {
        let index = await index([])
        await #expect(throws: SearchError.embeddingsMissing) {
            try await engine(index).search(SearchRequest(query: "roof", mode: .dense))
        }
    }

    @Test
    func aQuestionWithoutWordsIsAnError() async throws {
        let index = await index([])
        await #expect(throws: SearchError.emptyQuery) { try await engine(index).search(SearchRequest(query: " ? ")) }
    }

    @Test
    func requiredPhrasesBindTheDenseLegToo() async throws {
        let index = await index([
            ("a.pdf", .lease, nil, ["In no event shall rent fall."]),
            ("b.pdf", .lease, nil, ["No rent in event halls."]),
        ])
        await index.setEmbeddings([1: [0, 1], 2: [1, 0]])
        let hits = try await engine(index) { _ in [1, 0] }.search(SearchRequest(query: "rent \"in no event\"")).hits
        #expect(hits.map(\.name) == ["a.pdf"])
    }

    @Test
    func laterDocumentsAndPreferredClassesComeFirst() async throws {
        let text = ["The roof is repaired by the landlord."]
        let index = await index([
            ("old lease", .lease, "1990-01-01", text), ("new letter", .other, "2024-01-01", text),
            ("new lease", .lease, "2024-01-01", text),
        ])
        let hits = try await engine(index, RankingProfile(recencyWeight: 0.5)).search(SearchRequest(query: "roof")).hits
        #expect(hits.map(\.name) == ["new lease", "new letter", "old lease"])
        for hit in hits {
            let parts = hit.parts
            let product = parts.relevance * parts.recency * parts.classPriority * parts.crowding
            #expect(abs(hit.score - product) < 1e-12)
        }
        #expect(hits[1].parts.classPriority == 0.8)
    }

    @Test
    func oneDocumentDoesNotFloodTheTop() async throws {
        let index = await index([
            ("long.pdf", .lease, nil, (0..<6).map { "roof roof clause \($0)" }),
            ("short.pdf", .lease, nil, ["The roof and many other words about the building."]),
        ])
        let hits = try await engine(index).search(SearchRequest(query: "roof")).hits
        #expect(hits.prefix(4).map(\.name).contains("short.pdf"))
        #expect(hits.count == 7)
        #expect(hits.map(\.score) == hits.map(\.score).sorted(by: >))
    }

    @Test
    func theOrderDoesNotDependOnTheLimit() async throws {
        let index = await index(
            (0..<30).map { ("\($0).pdf", .lease, nil, ["roof " + String(repeating: "word ", count: $0)]) }
        )
        let engine = engine(index)
        let all = try await engine.search(SearchRequest(query: "roof word", limit: 30)).hits
        let few = try await engine.search(SearchRequest(query: "roof word", limit: 5)).hits
        #expect(few == Array(all.prefix(5)))
    }

    @Test
    func theFilterBindsBothLegs() async throws {
        let index = await index([("a.pdf", .lease, nil, ["roof"]), ("b.pdf", .amendment, nil, ["roof"])])
        await index.setEmbeddings([1: [1, 0], 2: [1, 0]])
        let filter = try SearchFilter(parsing: "class:amendment")
        let hits = try await engine(index) { _ in [1, 0] }.search(SearchRequest(query: "roof", filter: filter)).hits
        #expect(hits.map(\.name) == ["b.pdf"])
    }
}
