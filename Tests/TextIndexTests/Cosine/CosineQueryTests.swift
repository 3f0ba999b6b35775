import Foundation
import Testing
import TextIndex

struct CosineQueryTests {
    private struct Reference: Decodable {
        struct Question: Decodable {
            var terms: [String]
            var cosines: [Double]
        }

        var texts: [[String]]
        var questions: [Question]
    }

    private let weighting = TFIDF(weights: [1])

    @Test(arguments: [1, 3])
    func cosinesAreThoseOfScikitLearn(segments: Int) throws {
        let file = try #require(Bundle.module.url(forResource: "Fixtures/tfidf", withExtension: "json"))
        let reference = try JSONDecoder().decode(Reference.self, from: Data(contentsOf: file))
        let documents = reference.texts.enumerated().map { IndexDocument(key: Int64($0), fields: [$1]) }
        let index = try WrittenIndex(documents, fieldCount: 1, segments: segments).snapshot
        let lengths = try VectorLengths(weighting, of: index)
        var compared = 0
        for question in reference.questions {
            let query = try CosineQuery(TextQuery(question.terms.map { TextClause(.term($0)) }), in: index, lengths)
            let scores = try query.scores(of: 0..<Int64(documents.count))
            for (key, cosine) in question.cosines.enumerated() {
                // The frequencies are sums in single precision, of whole numbers.
                #expect(abs((scores[Int64(key)] ?? -1) - cosine) < 1e-8)
                compared += 1
            }
            let best = question.cosines.enumerated().filter { $0.1 > 0 }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
            let hits = try query.search(limit: 5)
            #expect(hits.count == min(5, best.count))
            for (hit, expected) in zip(hits, best) { #expect(abs(hit.score - expected.1) < 1e-8) }
        }
        #expect(compared == 2_400)
    }

    @Test
    func phrasesSignsFieldsAndPermissionsHoldAndPartsAddUp() throws {
        var corpus = RandomCorpus(seed: 5, documentCount: 200)
        let index = try WrittenIndex(corpus.documents, fieldCount: corpus.fieldCount, segments: 3).snapshot
        let lengths = try VectorLengths(TFIDF(weights: [2, 1, 0]), of: index)
        var explained = 0
        for _ in 0..<60 {
            let clauses = corpus.query()
            let query = try CosineQuery(clauses, in: index, lengths)
            let keys = corpus.keys(share: 0.5)
            let permitted = try index.documents(withKeys: keys)
            let all = try query.search(limit: 1_000)
            #expect(all.allSatisfy { $0.score > 0 && $0.score < 1 + 1e-9 })
            #expect(try query.search(permitted: permitted, limit: 1_000) == all.filter { Set(keys).contains($0.key) })
            #expect(try query.search(limit: 7) == Array(all.prefix(7)))
            let scores = try query.scores(of: corpus.documents.map(\.key))
            #expect(all.allSatisfy { scores[$0.key] == $0.score })
            #expect(scores.values.count { $0 > 0 } == all.count)
            for hit in all.prefix(5) {
                let explanation = try #require(try query.explanation(of: hit.key))
                #expect(abs(explanation.parts.reduce(0) { $0 + $1.score } - hit.score) < 1e-9)
                explained += 1
            }
            let strict = TextQuery(clauses.clauses.filter { $0.occurrence != .should })
            if strict.clauses.contains(where: { $0.occurrence == .must }) {
                let fields = [2, 1, 0].map { BM25F.Field(weight: $0) }
                let resolved = try index.resolved(strict, ranking: BM25F(fields: fields))
                let matching = Set(try index.keys(matching: resolved))
                #expect(all.allSatisfy { matching.contains($0.key) })
            }
        }
        #expect(explained > 100)
    }

    @Test
    func theDeletedAreGone() throws {
        let documents = (0..<6).map { IndexDocument(key: Int64($0), fields: [["a", "b\($0)"]]) }
        let index = try WrittenIndex(documents, fieldCount: 1, segments: 3).snapshot.deleting([0, 1, 4])
        let query = try CosineQuery(TextQuery([TextClause(.term("a"))]), in: index, VectorLengths(weighting, of: index))
        #expect(try query.search(limit: 10).map(\.key) == [2, 3, 5])
        #expect(try query.explanation(of: 4) == nil)
    }
}
