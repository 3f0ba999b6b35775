import Testing
import TextIndex

struct LongQuestionTests {
    @Test
    func aQuestionOfTwoThousandTermsIsAnswered() throws {
        let documents = (0..<300).map { key in
            IndexDocument(key: Int64(key), fields: [(0..<10).map { "term\((key * 10 + $0) % 2500)" }])
        }
        let index = try WrittenIndex(documents, fieldCount: 1)
        let query = TextQuery((0..<2000).map { TextClause(.term("term\($0)")) })
        let hits = try index.snapshot.search(query, ranking: BM25F(fields: [BM25F.Field()]), limit: 400)
        // Documents 200 to 249 have terms 2000 to 2499 only.
        #expect(hits.count == 250)
        #expect(Set(hits.map(\.key)).isDisjoint(with: 200..<250))
    }

    @Test
    func anEmptyQuestionAndAnEmptyIndexFindNothing() throws {
        let ranking = BM25F(fields: [BM25F.Field()])
        let index = try WrittenIndex([], fieldCount: 1)
        #expect(try index.snapshot.search(TextQuery([TextClause(.term("a"))]), ranking: ranking, limit: 5).isEmpty)
        let other = try WrittenIndex([IndexDocument(key: 1, fields: [["a", ""]])], fieldCount: 1)
        for query in [[], [TextClause(.term(""))], [TextClause(.term("a"), .mustNot)], [TextClause(.phrase([]))]] {
            #expect(try other.snapshot.search(TextQuery(query), ranking: ranking, limit: 5).isEmpty)
        }
    }
}
