extension SearchEngine {
    /// The list with its first passages in the order of the second phase, each with what it is made of; the same where none is
    /// configured.
    func reordered(_ ranked: [Ranking.Ranked], for query: AnalyzedQuery) async throws -> [Ranking.Ranked] {
        guard let phase = profile.secondPhase else { return ranked }
        let first = ranked.prefix(SecondPhase.depth)
        let features = try await features(of: Array(first), for: query)
        let scored = zip(first, features).enumerated().map { place, pair in
            var ranked = pair.0
            ranked.secondPhase = phase.contributions(pair.1)
            return (place: place, score: ranked.secondPhase?.reduce(0) { $0 + $1.score } ?? 0, ranked: ranked)
        }
        return scored.sorted { ($1.score, $0.place) < ($0.score, $1.place) }.map(\.ranked)
            + ranked.dropFirst(SecondPhase.depth)
    }

    /// What a second phase may count of each.
    func features(of ranked: [Ranking.Ranked], for query: AnalyzedQuery) async throws -> [PassageFeatures] {
        let words = try await index.explanations(of: ranked.map(\.passage.passageID), for: query.lexical)
        let clauses = query.lexical.clauses.count { $0.occurrence != .mustNot }
        return ranked.map { PassageFeatures($0.parts, words[$0.passage.passageID] ?? [], clauses: clauses) }
    }
}
