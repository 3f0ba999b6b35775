import Documents

/// Puts found passages in order and says why.
struct Ranking {
    let profile: RankingProfile
    /// The legs that took part.
    let mode: SearchMode
    /// In seconds since 1970.
    let now: Double

    private struct Scored {
        var candidate: Candidate
        var score: Double
        var parts: Hit.Parts
    }

    /// The best hits, at most `limit`; equal scores in ascending order of passage id.
    func hits(among found: FoundPassages, for query: AnalyzedQuery, limit: Int) -> [Hit] {
        let fusion = Fusion(
            of: found.candidates.map(\.legs),
            coverage: found.coverage(of: query.stems),
            mode: mode,
            denseWeight: profile.denseWeight
        )
        let scored = found.candidates.map { score($0, fusion.relevance(of: $0.legs)) }
        let snippets = SnippetMaker(stems: query.stems)
        return ordered(thinned(ordered(scored))).prefix(limit).map { hit($0, for: query, snippets: snippets) }
    }

    private func score(_ found: FoundPassages.Found, _ relevance: Fusion.Relevance) -> Scored {
        let record = found.candidate.record
        let recency = profile.recency(of: record.date, now: now)
        let priority = profile.priority(of: record)
        let parts = Hit.Parts(
            lexical: relevance.lexical,
            dense: relevance.dense,
            bm25: found.legs.bm25,
            relevance: relevance.value,
            recency: recency,
            classPriority: priority,
            crowding: 1,
            matchedTerms: []
        )
        return Scored(candidate: found.candidate, score: relevance.value * recency * priority, parts: parts)
    }

    /// Lowers the hits of a document that has its share of places already, so that it does not flood the top.
    private func thinned(_ scored: [Scored]) -> [Scored] {
        var earlier: [DocumentID: Int] = [:]
        return scored.map { hit in
            var hit = hit
            let rank = earlier[hit.candidate.record.id, default: 0]
            earlier[hit.candidate.record.id] = rank + 1
            hit.parts.crowding = profile.crowding(earlier: rank)
            hit.score *= hit.parts.crowding
            return hit
        }
    }

    private func ordered(_ scored: [Scored]) -> [Scored] {
        scored.sorted { ($1.score, $0.candidate.passageID) < ($0.score, $1.candidate.passageID) }
    }

    private func hit(_ scored: Scored, for query: AnalyzedQuery, snippets: SnippetMaker) -> Hit {
        let passage = scored.candidate.passage
        let record = scored.candidate.record
        let snippet = snippets.snippet(of: passage.text)
        var parts = scored.parts
        parts.matchedTerms = FoundPassages.matched(query.stems, in: passage)
        return Hit(
            documentID: record.id,
            name: record.name,
            documentClass: record.prediction?.documentClass,
            classConfidence: record.prediction?.confidence,
            date: record.date,
            page: passage.page,
            span: passage.span,
            boxes: passage.boxes,
            heading: passage.heading,
            snippet: snippet.text,
            highlights: snippet.highlights,
            score: scored.score,
            parts: parts
        )
    }
}
