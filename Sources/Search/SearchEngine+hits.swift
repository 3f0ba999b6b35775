import Documents

extension SearchEngine {
    /// What is shown of the page's passages.
    func hits(_ page: Page, for query: AnalyzedQuery, _ request: SearchRequest) async throws -> [Hit] {
        let ids = page.ranked.map(\.passage.passageID)
        let candidates = try await index.candidates(ids)
        let byID = Dictionary(candidates.map { ($0.passageID, $0) }, uniquingKeysWith: { first, _ in first })
        let parts = request.isExplained ? try await index.explanations(of: ids, for: query.lexical) : [:]
        let maker = HitMaker(query: query, unknownDense: profile.unknownDense)
        let clauses = query.lexical.clauses.count { $0.occurrence != .mustNot }
        var hits: [Hit] = []
        for ranked in page.ranked {
            guard let candidate = byID[ranked.passage.passageID] else { continue }
            var hit = maker.hit(ranked, candidate)
            if request.isExplained {
                let words = parts[candidate.passageID] ?? []
                hit.explanation = maker.explanation(ranked, words)
                hit.features = PassageFeatures(ranked.parts, words, clauses: clauses).published
                hit.secondPhase = ranked.secondPhase
            }
            hit.context = try await surroundings(of: candidate.passage, request.context)
            hits.append(hit)
        }
        return hits
    }

    private func surroundings(of passage: Passage, _ context: HitContext) async throws -> [Hit.Surrounding] {
        guard context != .none else { return [] }
        let ordinals = max(0, passage.ordinal - context.reach)...passage.ordinal + context.reach
        let around = try await index.passages(of: passage.documentID, ordinals: ordinals)
        return context.selected(from: around, around: passage.ordinal).map(Hit.Surrounding.init)
    }
}
