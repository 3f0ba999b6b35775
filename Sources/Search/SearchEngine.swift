import Documents

/// Answers questions from an index of passages, by words and by meaning.
///
/// Each leg brings its best passages, and the ranking profile puts them in one order. Words always answer: a missing or
/// failing embedding model costs the dense leg only, and is told as a warning.
package struct SearchEngine: Sendable {
    let index: any PassageIndex & FactIndex & DocumentIndex
    let embed: (@Sendable (String) async throws -> [Float])?
    let profile: RankingProfile
    private let synonyms: Synonyms
    let now: @Sendable () -> Double

    /// - Parameters:
    ///   - index: Where passages are found.
    ///   - synonyms: Other words for the same.
    ///   - embed: Makes the unit vector of a question; nil when no embedding model is installed.
    ///   - profile: How hits are ranked.
    ///   - now: Seconds since 1970.
    package init(
        index: any PassageIndex & FactIndex & DocumentIndex,
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

    /// The best passages for the request, or those that come behind its cursor.
    ///
    /// - Throws: `SearchError`, or what the index throws.
    package func search(_ request: SearchRequest) async throws -> SearchResponse {
        let start = now()
        let question = request.fingerprint
        let cursor = try cursor(of: request)
        let time = cursor?.time ?? start
        var query = QueryAnalyzer(synonyms: synonyms, now: time, ignoring: request.ignored).analyze(request.query)
        query.lexical.rule = profile.lexical
        let filter = request.filter + query.filter
        var request = request
        if query.isEmpty {
            guard query.lexical.clauses.isEmpty, !filter.isNone else { throw SearchError.emptyQuery }
            // All that meet the conditions meet them equally.
            if request.sort == .relevance { request.sort = .date }
        }
        let summary = try await summary(request, query, filter)
        let named = try await namedTenant(in: query, request, filter)
        let documents = summary?.first ?? []
        let page = try await page(
            of: request,
            query,
            filter,
            from: cursor,
            at: time,
            documents,
            named: named?.documents ?? []
        )
        var response = SearchResponse(
            hits: try await hits(page, for: query, request),
            total: page.total,
            milliseconds: 0,
            mode: page.mode,
            warnings: page.warnings,
            chips: query.chips + (named.map { [$0.chip] } ?? []),
            nextCursor: page.rest.isEmpty
                ? nil : SearchCursor(question: question, time: time, passages: page.rest).token,
            documents: summary?.count,
            facets: summary?.facets ?? []
        )
        if cursor == nil {
            response.facts = try await table(query, filter, request.mostFacts)
            response.absence = try await absence(query, filter)
            response.suggestion = try await suggestion(for: request.query, query, filter)
        }
        response.milliseconds = (now() - start) * 1_000
        return response
    }

    private func cursor(of request: SearchRequest) throws -> SearchCursor? {
        guard let token = request.cursor else { return nil }
        guard let cursor = SearchCursor(token: token), cursor.question == request.fingerprint else {
            throw SearchError.invalidCursor
        }
        return cursor
    }

    // MARK: - Beside the passages

    /// What facets count and an order by documents begins with; nil when nobody asks.
    private func summary(
        _ request: SearchRequest,
        _ query: AnalyzedQuery,
        _ filter: SearchFilter
    ) async throws -> MatchSummary? {
        let sort = request.cursor == nil ? request.sort : .relevance
        guard !request.facets.isEmpty || sort != .relevance else { return nil }
        return try await index.summary(
            of: MatchQuestion(
                lexical: query.lexical,
                filter: filter,
                sort: sort,
                limit: Self.maximumSorted,
                facets: request.facets
            )
        )
    }

    private func table(_ query: AnalyzedQuery, _ filter: SearchFilter, _ limit: Int) async throws -> FactTable? {
        guard let field = query.lookup, query.absence == nil else { return nil }
        return try await index.factTable(of: field, filter: filter, limit: limit)
    }

    private func absence(_ query: AnalyzedQuery, _ filter: SearchFilter) async throws -> Absence? {
        guard let words = query.absence else { return nil }
        return try await index.documents(without: words, filter: filter)
    }

    private func suggestion(
        for question: String,
        _ query: AnalyzedQuery,
        _ filter: SearchFilter
    ) async throws -> String? {
        let words = query.words.filter { Spelling.tolerance(for: $0) > 0 }
        guard !words.isEmpty else { return nil }
        let spellings = try await index.spellings(of: words, filter: filter)
        return spellings.isEmpty ? nil : Spelling.corrected(question, spellings)
    }
}
