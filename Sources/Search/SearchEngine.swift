import Documents
import Mathematics

/// Answers questions from an index of passages, by words and by meaning.
///
/// The legs run side by side; each brings its best passages, and the ranking profile puts them in one order. Words
/// always answer: a missing or failing embedding model costs the dense leg only, and is told as a warning.
package struct SearchEngine: Sendable {
    /// How many passages each leg brings for ranking, whatever the limit: the answer must not depend on its length.
    private static let poolSize = 200

    private let index: any PassageIndex
    private let embed: (@Sendable (String) async throws -> [Float])?
    private let profile: RankingProfile
    private let now: @Sendable () -> Double

    /// - Parameters:
    ///   - index: Where passages are found.
    ///   - embed: Makes the unit vector of a question; nil when no embedding model is installed.
    ///   - profile: How hits are ranked.
    ///   - now: Seconds since 1970.
    package init(
        index: any PassageIndex,
        embed: (@Sendable (String) async throws -> [Float])?,
        profile: RankingProfile = RankingProfile(),
        now: @escaping @Sendable () -> Double
    ) {
        self.index = index
        self.embed = embed
        self.profile = profile
        self.now = now
    }

    /// The best passages for the request.
    ///
    /// - Throws: `SearchError`, or what the index throws.
    package func search(_ request: SearchRequest) async throws -> SearchResponse {
        let start = now()
        let query = QueryAnalyzer.analyze(request.query)
        guard !query.isEmpty else { throw SearchError.emptyQuery }
        async let lexical = lexicalMatches(query, request)
        let dense = try await denseMatches(query, request)
        let found = try await FoundPassages(
            lexical: lexical,
            dense: dense.matches,
            vector: dense.vector,
            query: query,
            index: index
        )
        let ranking = Ranking(profile: profile, mode: dense.mode, now: start)
        let hits = ranking.hits(among: found, for: query, limit: request.limit)
        return SearchResponse(
            hits: hits,
            total: found.candidates.count,
            milliseconds: (now() - start) * 1_000,
            mode: dense.mode,
            warnings: dense.warnings
        )
    }

    private func lexicalMatches(_ query: AnalyzedQuery, _ request: SearchRequest) async throws -> [PassageMatch] {
        guard request.mode != .dense else { return [] }
        return try await index.lexicalMatches(query.lexical, filter: request.filter, limit: Self.poolSize)
    }

    private struct DenseLeg {
        var vector: [Float]?
        var matches: [PassageMatch] = []
        var mode: SearchMode
        var warnings: [String] = []
    }

    private func denseMatches(_ query: AnalyzedQuery, _ request: SearchRequest) async throws -> DenseLeg {
        guard request.mode != .bm25 else { return DenseLeg(mode: .bm25) }
        guard let embed else {
            guard request.mode == .hybrid else { throw SearchError.embeddingsMissing }
            return DenseLeg(mode: .bm25)
        }
        let vector: [Float]
        do {
            vector = try await embed(query.text)
        } catch  where request.mode == .hybrid && !(error is CancellationError) {
            return DenseLeg(
                mode: .bm25,
                warnings: ["Searched by words only: the question could not be embedded: \(error)"]
            )
        }
        let matches = try await index.denseMatches(vector, filter: request.filter, limit: Self.poolSize)
        return DenseLeg(vector: vector, matches: matches, mode: request.mode)
    }
}
