import Testing
import TextIndex

/// Which files hold a match, against the keys of all matches.
struct HeldRangesTests {
    @Test(arguments: 0..<8)
    func rangesThatHoldAMatchAreThoseOfTheMatchingKeys(number: Int) throws {
        var corpus = RandomCorpus(seed: UInt64(100 + number), documentCount: 300)
        let written = try WrittenIndex(corpus.documents, fieldCount: corpus.fieldCount, segments: 1 + number % 4)
        let index = try written.snapshot.deleting(corpus.keys(share: 0.2))
        let last = try #require(corpus.documents.last?.key)
        var held = 0
        for round in 0..<100 {
            let length = Int64(1 + corpus.index(below: 20))
            let ranges = stride(from: Int64(-5), through: last, by: Int(length) + corpus.index(below: 3)).map {
                $0...$0 + length - 1
            }
            let (query, ranking) = (corpus.query(), corpus.ranking())
            let resolved = try index.resolved(query, ranking: ranking)
            let keys = try Set(index.keys(matching: resolved))
            let expected = ranges.map { range in range.contains { keys.contains($0) } }
            #expect(try index.holdsMatch(of: resolved, in: ranges) == expected, "round \(round): \(query)")
            held += expected.count { $0 }
        }
        #expect(held > 100)
    }
}
