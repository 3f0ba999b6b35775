import Testing
import TextIndex

struct ScoreExplanationTests {
    @Test
    func thePartsAddUpToTheScoreToTheBit() throws {
        var corpus = RandomCorpus(seed: 99, documentCount: 120)
        let index = try WrittenIndex(corpus.documents, fieldCount: corpus.fieldCount, segments: 2)
        var explained = 0
        for _ in 0..<60 {
            let (query, ranking) = (corpus.query(), corpus.ranking())
            let hits = try index.snapshot.search(query, ranking: ranking, limit: 5)
            for hit in hits {
                let found = try index.snapshot.explanation(of: hit.key, for: query, ranking: ranking)
                let explanation = try #require(found)
                #expect(explanation.score == hit.score)
                #expect(explanation.parts.reduce(0) { $0 + $1.score } == hit.score)
                explained += 1
            }
        }
        #expect(explained > 100)
    }

    /// One field, k1 1.2, b 0.75; three documents of 2, 4 and 6 terms, computed by hand from the formula of `BM25F`:
    /// idf = ln(1 + 2.5 / 1.5), f = 2 / (0.25 + 0.75 · 4 / 4).
    @Test
    func aScoreIsThatOfTheFormula() throws {
        let documents = [
            IndexDocument(key: 1, fields: [["a", "b"]]), IndexDocument(key: 2, fields: [["x", "x", "b", "c"]]),
            IndexDocument(key: 3, fields: [["a", "b", "c", "d", "e", "f"]]),
        ]
        let index = try WrittenIndex(documents, fieldCount: 1)
        let query = TextQuery([TextClause(.term("x"))])
        let hits = try index.snapshot.search(query, ranking: BM25F(fields: [BM25F.Field()]), limit: 3)
        #expect(hits.map(\.key) == [2])
        #expect(abs(hits[0].score - 0.980_829_253 * 2.2 * 2 / 3.2) < 1e-5)
    }
}
