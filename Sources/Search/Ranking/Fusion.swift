/// Joins the scores of the two legs into one relevance a passage; the formula stands at `RankingProfile`.
struct Fusion {
    /// What the two legs say of one passage.
    struct Legs: Hashable {
        /// nil when the lexical leg did not find the passage.
        var bm25: Double?
        /// nil when the passage has no vector, or there is no dense leg.
        var cosine: Double?
    }

    /// The relevance and its two parts, each 0…1; a part is nil when its leg is missing.
    struct Relevance: Hashable {
        var lexical: Double?
        var dense: Double?
        var value: Double
    }

    private let mode: SearchMode
    private let denseWeight: Double
    private let lexicalScale: Double
    private let meanDense: Double?

    /// - Parameters:
    ///   - legs: Of all passages of the answer.
    ///   - coverage: The largest share of the question's words that one of the best passages has, 0…1.
    init(of legs: [Legs], coverage: Double, mode: SearchMode, denseWeight: Double) {
        self.mode = mode
        self.denseWeight = denseWeight
        let best = legs.compactMap(\.bm25).max() ?? 0
        lexicalScale = best > 0 ? coverage / best : 0
        let dense = legs.compactMap(\.cosine).map(Self.dense)
        meanDense = dense.isEmpty ? nil : dense.reduce(0, +) / Double(dense.count)
    }

    /// The relevance of one passage.
    ///
    /// A passage that still waits for its vector takes the mean of the others, so that it neither gains nor loses by
    /// waiting; where none has a vector, words alone decide.
    func relevance(of legs: Legs) -> Relevance {
        let lexical = (legs.bm25 ?? 0) * lexicalScale
        let dense = legs.cosine.map(Self.dense)
        switch mode {
        case .bm25: return Relevance(lexical: lexical, dense: nil, value: lexical)
        case .dense: return Relevance(lexical: nil, dense: dense, value: dense ?? 0)
        case .hybrid:
            let value = (dense ?? meanDense).map { (1 - denseWeight) * lexical + denseWeight * $0 } ?? lexical
            return Relevance(lexical: lexical, dense: dense, value: value)
        }
    }

    private static func dense(_ cosine: Double) -> Double { min(1, max(0, cosine)) }
}
