import Documents

/// Puts found passages in order and says why.
struct Ranking {
    let profile: RankingProfile
    /// The legs that took part.
    let mode: SearchMode
    /// In seconds since 1970.
    let now: Double
    /// Documents that are asked for by name: all of their hits are listed.
    var named: Set<DocumentID> = []
    /// Whether a copy of a document that is listed is told there, and not listed itself.
    var foldsCopies = true

    /// A passage in its place.
    struct Ranked: Hashable {
        var passage: FoundPassage
        var score: Double
        var parts: Hit.Parts
        /// How many passages of the same document were found, but are not listed; told with the document's first hit.
        var more = 0
        /// Documents that say the same and were found, too, but are not listed; told with the document's first hit.
        var copies: [DocumentMention] = []
        /// What it was put in its place for, where there is a second phase.
        var secondPhase: [Hit.Contribution]?
    }

    /// All passages that are listed, best first; equal scores in ascending order of passage id.
    ///
    /// A document that is not named has at most `hitsPerDocument` places, and its copies none, so that it does not flood the
    /// list; no score changes by that.
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
        var folded: Set<DocumentID> = []
        for hit in scored where !folded.contains(hit.passage.documentID) {
            if let original = original(of: hit.passage.documentID, found, places) {
                folded.insert(hit.passage.documentID)
                listed[original.place].copies.append(original.copy)
                continue
            }
            let earlier = places[hit.passage.documentID, default: []]
            if earlier.count < profile.hitsPerDocument || named.contains(hit.passage.documentID) {
                places[hit.passage.documentID] = earlier + [listed.count]
                listed.append(hit)
            } else {
                listed[earlier[0]].more += 1
            }
        }
        return listed
    }

    /// Where the first document stands that this one is a copy of, and how the copy is named; nil when there is none.
    private func original(
        of document: DocumentID,
        _ found: FoundPassages,
        _ places: [DocumentID: [Int]]
    ) -> (place: Int, copy: DocumentMention)? {
        guard foldsCopies, places[document] == nil, let copies = found.copies[document] else { return nil }
        let listed = copies.compactMap { copy in places[copy.documentID].map { (copy.documentID, $0[0]) } }
        guard let (original, place) = listed.min(by: { $0.1 < $1.1 }) else { return nil }
        // Copies are copies of each other.
        guard let copy = found.copies[original]?.first(where: { $0.documentID == document }) else { return nil }
        return (place, copy)
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
