import Documents

/// Answers questions from an index of passages, by words and by meaning.
///
/// Each leg brings its best passages, and the ranking profile puts them in one order. Words always answer: a missing or
/// failing embedding model costs the dense leg only, and is told as a warning.
package struct SearchEngine: Sendable {
    /// How many passages each leg brings for ranking, whatever the limit: the answer must not depend on its length.
    private static let poolSize = 400

    private let index: any PassageIndex & FactIndex
    private let synonyms: Synonyms
    private let embed: (@Sendable (String) async throws -> [Float])?
    private let profile: RankingProfile
    private let now: @Sendable () -> Double

    /// - Parameters:
    ///   - index: Where passages are found.
    ///   - synonyms: Other words for the same.
    ///   - embed: Makes the unit vector of a question; nil when no embedding model is installed.
    ///   - profile: How hits are ranked.
    ///   - now: Seconds since 1970.
    package init(
        index: any PassageIndex & FactIndex,
        synonyms: Synonyms = .none,
        embed: (@Sendable (String) async throws -> [Float])?,
        profile: RankingProfile = RankingProfile(),
        now: @escaping @Sendable () -> Double
    ) {
        self.index = index
        self.synonyms = synonyms
        self.embed = embed
        self.profile = profile
        self.now = now
    }

    /// The best passages for the request.
    ///
    /// - Throws: `SearchError`, or what the index throws.
    package func search(_ request: SearchRequest) async throws -> SearchResponse {
        let start = now()
        let query = QueryAnalyzer(synonyms: synonyms, now: start, ignoring: request.ignored).analyze(request.query)
        guard !query.isEmpty else { throw SearchError.emptyQuery }
        let filter = request.filter + query.filter
        let dense = try await denseLeg(query, request)
        let found = try await index.find(
            PassageQuestion(
                lexical: query.lexical,
                usesWords: request.mode != .dense,
                vector: dense.vector,
                filter: filter,
                poolSize: Self.poolSize
            )
        )
        let ranked = Ranking(profile: profile, mode: dense.mode, now: start).ranked(found)
        let shown = Array(ranked.prefix(request.limit))
        return SearchResponse(
            hits: try await hits(shown, for: query, in: found, isExplained: request.isExplained),
            total: found.passages.count,
            milliseconds: (now() - start) * 1_000,
            mode: dense.mode,
            warnings: dense.warnings + Self.warnings(found),
            chips: query.chips,
            facts: try await table(query, filter),
            absence: try await absence(query, filter)
        )
    }

    private func table(_ query: AnalyzedQuery, _ filter: SearchFilter) async throws -> FactTable? {
        guard let field = query.lookup, query.absence == nil else { return nil }
        return try await index.factTable(of: field, filter: filter)
    }

    private func absence(_ query: AnalyzedQuery, _ filter: SearchFilter) async throws -> Absence? {
        guard let words = query.absence else { return nil }
        return try await index.documents(without: words, filter: filter)
    }

    private static func warnings(_ found: FoundPassages) -> [String] {
        guard found.missing > 0 else { return [] }
        return ["\(found.missing) passages cannot be found by their words yet; the text index is being built."]
    }

    // MARK: - Meaning

    private struct DenseLeg {
        var vector: [Float]?
        var mode: SearchMode
        var warnings: [String] = []
    }

    private func denseLeg(_ query: AnalyzedQuery, _ request: SearchRequest) async throws -> DenseLeg {
        guard request.mode != .bm25 else { return DenseLeg(mode: .bm25) }
        guard let embed else {
            guard request.mode == .hybrid else { throw SearchError.embeddingsMissing }
            return DenseLeg(mode: .bm25)
        }
        guard !query.text.isEmpty else { return DenseLeg(mode: .bm25) }
        do {
            return DenseLeg(vector: try await embed(query.text), mode: request.mode)
        } catch  where request.mode == .hybrid && !(error is CancellationError) {
            return DenseLeg(
                mode: .bm25,
                warnings: ["Searched by words only: the question could not be embedded: \(error)"]
            )
        }
    }

    // MARK: - Hits

    private func hits(
        _ ranked: [Ranking.Ranked],
        for query: AnalyzedQuery,
        in found: FoundPassages,
        isExplained: Bool
    ) async throws -> [Hit] {
        let ids = ranked.map(\.passage.passageID)
        let candidates = try await index.candidates(ids)
        let byID = Dictionary(candidates.map { ($0.passageID, $0) }, uniquingKeysWith: { first, _ in first })
        let parts = isExplained ? try await index.explanations(of: ids, for: query.lexical) : [:]
        let maker = HitMaker(query: query, ceiling: found.lexicalCeiling, unknownDense: profile.unknownDense)
        return ranked.compactMap { ranked in
            guard let candidate = byID[ranked.passage.passageID] else { return nil }
            var hit = maker.hit(ranked, candidate)
            if isExplained { hit.explanation = maker.explanation(ranked, parts[candidate.passageID] ?? []) }
            return hit
        }
    }
}
