import Foundation
import Mathematics
import Testing
import TextIndex

@testable import TextIndex

/// Random queries, each answered in several ways that must agree to the last bit.
struct RandomQueryTests {
    private static let corpora = 20
    /// 20 corpora times 500 are the 10,000 queries of the goal; they take a minute and a half, so they are asked by hand.
    private static let queriesPerCorpus = ProcessInfo.processInfo.environment["RANDOM_QUERIES"].flatMap(Int.init) ?? 50

    @Test(arguments: 0..<corpora)
    func pruningShardsAndReadingEveryDocumentGiveTheSameHits(_ number: Int) throws {
        var corpus = RandomCorpus(seed: UInt64(number), documentCount: [30, 70, 150, 300][number % 4])
        let whole = try WrittenIndex(corpus.documents, fieldCount: corpus.fieldCount)
        let parts = try WrittenIndex(corpus.documents, fieldCount: corpus.fieldCount, segments: 1 + number % 5)
        let plain = PlainIndex(documents: corpus.documents, fieldCount: corpus.fieldCount)
        for round in 0..<Self.queriesPerCorpus {
            let (query, ranking) = (corpus.query(), corpus.ranking())
            let limit = [1, 3, 10, 1000][corpus.index(below: 4)]
            let keys = corpus.index(below: 3) == 0 ? corpus.keys(share: 0.3) : nil
            let statistics = try whole.snapshot.statistics(for: query)
            #expect(try statistics == parts.snapshot.statistics(for: query))
            let resolved = ResolvedQuery(query, ranking: ranking, statistics: statistics)
            func hits(_ index: WrittenIndex, isPruned: Bool) throws -> [TextHit] {
                let permitted = try keys.map { try index.snapshot.documents(withKeys: $0) }
                return try index.snapshot.search(
                    resolved,
                    permitted: permitted,
                    limit: limit,
                    windowLength: 64,
                    isPruned: isPruned
                )
            }
            let pruned = try hits(whole, isPruned: true)
            let label = "corpus \(number), round \(round): \(query)"
            #expect(try pruned == hits(whole, isPruned: false), "\(label)")
            #expect(try pruned == hits(parts, isPruned: true), "\(label)")
            let scores = try parts.snapshot.scores(of: corpus.documents.map(\.key), for: resolved)
            #expect(pruned.allSatisfy { scores[$0.key] == $0.score }, "\(label)")
            #expect(scores.values.allSatisfy { $0 <= resolved.ceiling * 1.000_01 }, "\(label)")
            if keys == nil, limit == 1000 {
                #expect(scores.values.count { $0 > 0 } == pruned.count, "\(label)")
            }
            // Reading every document is slow: some of the queries are enough.
            guard round.isMultiple(of: 10) else { continue }
            #expect(statistics == plain.statistics(for: query), "\(label)")
            #expect(pruned == plain.search(resolved, permitted: keys.map(Set.init), limit: limit), "\(label)")
        }
    }
}
