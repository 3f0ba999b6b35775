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
        var standings: [DocumentID: Standing] = [:]
        let scored = found.passages.map { passage in
            // Hundreds of passages come from a few documents.
            let standing = standings[passage.documentID] ?? standing(of: passage.document)
            standings[passage.documentID] = standing
            return score(passage, fusion, standing)
        }.sorted { left, right in
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

    /// What a document brings to the score of each of its passages.
    private struct Standing {
        var factor: Double
        var recency: Double
        var priority: Double
    }

    private func standing(of document: DocumentSignals) -> Standing {
        Standing(
            factor: profile.factor(profile.signals(of: document, now: now)),
            recency: profile.recency(of: document.date, class: document.documentClass, now: now),
            priority: profile.priority(of: document.documentClass)
        )
    }

    private func score(_ passage: FoundPassage, _ fusion: Fusion, _ standing: Standing) -> Ranked {
        let relevance = fusion.relevance(of: passage)
        let parts = Hit.Parts(
            lexical: relevance.lexical,
            dense: relevance.dense,
            bm25: mode == .dense ? nil : passage.bm25,
            cosine: passage.cosine,
            denseWeight: fusion.denseWeight,
            relevance: relevance.value,
            recency: standing.recency,
            classPriority: standing.priority,
            factor: standing.factor,
            matchedTerms: []
        )
        return Ranked(passage: passage, score: relevance.value * standing.factor, parts: parts)
    }
}
