/// Joins what the two legs say of a passage into one relevance; the formula stands at `RankingProfile`.
struct Fusion {
    /// The relevance and its two parts, each 0…1; a part is nil when its leg took no part.
    struct Relevance: Hashable {
        var lexical: Double?
        var dense: Double?
        var value: Double
    }

    private let mode: SearchMode
    private let profile: RankingProfile
    private let ceiling: Double
    /// The share of meaning, 0…1, after the gate.
    let denseWeight: Double
    /// By words and by meaning; nil where scores are joined, not ranks.
    private let ranks: (words: ReciprocalRanks, meaning: ReciprocalRanks)?

    init(_ found: FoundPassages, mode: SearchMode, profile: RankingProfile) {
        self.mode = mode
        self.profile = profile
        ceiling = found.lexicalCeiling
        let hasWords = found.lexicalCeiling > 0
        let hasVectors = found.passages.contains { $0.cosine != nil }
        switch mode {
        case .bm25: denseWeight = 0
        case .dense: denseWeight = 1
        case .hybrid:
            denseWeight = !hasVectors ? 0 : hasWords ? profile.denseWeight * profile.gate(found.agreement) : 1
        }
        switch profile.fusion {
        case .convex: ranks = nil
        case .reciprocalRank:
            ranks = (
                ReciprocalRanks(found.passages) { $0.bm25 > 0 ? $0.bm25 : nil },
                ReciprocalRanks(found.passages, by: \.cosine)
            )
        }
    }

    func relevance(of passage: FoundPassage) -> Relevance {
        let lexical = ranks?.words.score(of: passage) ?? (ceiling > 0 ? passage.bm25 / ceiling : 0)
        let dense = passage.cosine.map { ranks?.meaning.score(of: passage) ?? profile.dense($0) }
        let value = (1 - denseWeight) * lexical + denseWeight * (dense ?? profile.unknownDense)
        return Relevance(
            lexical: mode == .dense ? nil : lexical,
            dense: mode == .bm25 ? nil : dense,
            value: value
        )
    }
}
