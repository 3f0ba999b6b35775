import Documents

/// Puts found passages in order and says why.
struct Ranking {
    let profile: RankingProfile
    /// The legs that took part.
    let mode: SearchMode
    /// In seconds since 1970.
    let now: Double

    /// A passage in its place.
    struct Ranked: Hashable {
        var passage: FoundPassage
        var score: Double
        var parts: Hit.Parts
        /// How many passages of the same document were found, but are not listed; told with the document's first hit.
        var more = 0
    }

    /// All passages that are listed, best first; equal scores in ascending order of passage id.
    ///
    /// A document has at most `hitsPerDocument` places, so that it does not flood the list; no score changes by that.
    func ranked(_ found: FoundPassages) -> [Ranked] {
        let fusion = Fusion(found, mode: mode, profile: profile)
        let scored = found.passages.map { score($0, fusion) }.sorted { left, right in
            (right.score, left.passage.passageID) < (left.score, right.passage.passageID)
        }
        var (listed, places): ([Ranked], [DocumentID: [Int]]) = ([], [:])
        for hit in scored {
            let earlier = places[hit.passage.documentID, default: []]
            if earlier.count < profile.hitsPerDocument {
                places[hit.passage.documentID] = earlier + [listed.count]
                listed.append(hit)
            } else {
                listed[earlier[0]].more += 1
            }
        }
        return listed
    }

    private func score(_ passage: FoundPassage, _ fusion: Fusion) -> Ranked {
        let relevance = fusion.relevance(of: passage)
        let signals = profile.signals(of: passage.document, now: now)
        let factor = profile.factor(signals)
        let parts = Hit.Parts(
            lexical: relevance.lexical,
            dense: relevance.dense,
            bm25: mode == .dense ? nil : passage.bm25,
            cosine: passage.cosine,
            denseWeight: fusion.denseWeight,
            relevance: relevance.value,
            recency: profile.recency(
                of: passage.document.date,
                class: passage.document.documentClass,
                now: now
            ),
            classPriority: profile.priority(of: passage.document.documentClass),
            factor: factor,
            matchedTerms: []
        )
        return Ranked(passage: passage, score: relevance.value * factor, parts: parts)
    }
}
