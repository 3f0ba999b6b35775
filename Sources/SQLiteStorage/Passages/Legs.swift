import Search
import TextIndex

/// The two ways in which a question finds passages, over one state of the index.
struct Legs {
    /// What both legs say of a passage.
    struct Score {
        /// 0 when it has none of the words.
        var bm25: Double
        /// Nil when it has no vector, or there is no dense leg.
        var cosine: Double?
    }

    private let question: PassageQuestion
    private let words: WordScorer?
    private let text: IndexSnapshot
    private let table: VectorTable?
    private let scan: VectorScan?

    init(_ question: PassageQuestion, _ words: WordScorer?, _ text: IndexSnapshot, _ table: VectorTable?) {
        self.question = question
        self.words = words
        self.text = text
        self.table = table
        scan = question.vector.flatMap { table?.scan(for: $0) }
    }

    /// What the legs say of the best passages of each.
    struct Result {
        var scores: [Int64: Score]
        /// How far the nearest passages of the whole index do by words as the best by words do; see `LegAgreement`.
        var agreement: Double?
    }

    /// The scores of the best passages of each leg; of the other leg, too, for each of them.
    ///
    /// - Parameters:
    ///   - ranges: Of the passages to look at, ascending; all when nil.
    ///   - depth: How many of the best of each leg, whatever the ranges, tell whether the legs agree.
    func result(within ranges: [ClosedRange<Int64>]?, agreementDepth depth: Int) throws -> Result {
        if let ranges, question.selection != nil, question.vector == nil, question.lexical.clauses.isEmpty {
            let listed = ranges.map { ($0.lowerBound, Score(bm25: 0)) }
            return Result(scores: Dictionary(listed, uniquingKeysWith: { first, _ in first }))
        }
        let byWords = question.usesWords ? try bestByWords(ranges, question.poolSize) : []
        let byMeaning = nearest(ranges, question.poolSize)
        var scores = Dictionary(uniqueKeysWithValues: byWords.map { ($0.key, Score(bm25: $0.score)) })
        for (key, bm25) in try wordScores(of: byMeaning.map(\.passage).filter { scores[$0] == nil }) {
            scores[key] = Score(bm25: bm25)
        }
        if let vector = question.vector, let table {
            for (key, cosine) in table.cosines(of: scores.keys, to: vector) { scores[key]?.cosine = cosine }
        }
        // Where nothing is left out, the best of all are among those at hand.
        let isWhole = ranges == nil && question.poolSize >= depth
        return Result(
            scores: scores,
            agreement: try agreement(
                isWhole ? byWords : bestByWords(nil, depth),
                isWhole ? byMeaning : nearest(nil, depth),
                depth
            )
        )
    }

    private func agreement(
        _ byWords: @autoclosure () throws -> [TextHit],
        _ byMeaning: @autoclosure () -> [(passage: Int64, cosine: Double)],
        _ depth: Int
    ) throws -> Double? {
        guard let table, words != nil, question.usesWords else { return nil }
        let depth = LegAgreement.depth(most: depth, of: table.count)
        let best = try byWords().prefix(depth).map(\.score)
        let nearest = byMeaning().prefix(depth).map(\.passage)
        guard !best.isEmpty, !nearest.isEmpty else { return nil }
        let drawn = table.spread(LegAgreement.drawn)
        let scores = try wordScores(of: Array(Set(nearest + drawn)))
        return LegAgreement.value(
            best: best,
            nearest: nearest.map { scores[$0] ?? 0 },
            drawn: drawn.map { scores[$0] ?? 0 }
        )
    }

    private func bestByWords(_ ranges: [ClosedRange<Int64>]?, _ limit: Int) throws -> [TextHit] {
        guard let words, limit > 0 else { return [] }
        return try words.search(permitted: ranges.map(text.documents(withKeysIn:)), limit: limit)
    }

    private func nearest(_ ranges: [ClosedRange<Int64>]?, _ limit: Int) -> [(passage: Int64, cosine: Double)] {
        scan?.nearest(among: ranges, limit: limit) ?? []
    }

    /// What each of these passages has by words; those that lack what is required, or have what is forbidden, are left out.
    private func wordScores(of keys: [Int64]) throws -> [Int64: Double] {
        guard !keys.isEmpty else { return [:] }
        let scores = try words?.scores(of: keys) ?? [:]
        // A passage that is not in the text index yet has no words to be asked for.
        if question.lexical.isStrict { return scores }
        return Dictionary(uniqueKeysWithValues: keys.map { ($0, scores[$0] ?? 0) })
    }
}
