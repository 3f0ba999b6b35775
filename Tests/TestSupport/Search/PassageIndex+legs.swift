package import Search

extension PassageIndex {
    /// What the lexical leg alone finds, best first.
    package func lexicalMatches(
        _ query: LexicalQuery,
        filter: SearchFilter = .none,
        limit: Int
    ) async throws -> [PassageMatch] {
        let found = try await find(PassageQuestion(lexical: query, filter: filter, poolSize: limit))
        return found.passages.map { PassageMatch(passageID: $0.passageID, score: $0.bm25) }.sorted(
            by: PassageMatch.isBefore
        )
    }

    /// What the dense leg alone finds, best first.
    package func denseMatches(
        _ vector: [Float],
        filter: SearchFilter = .none,
        limit: Int
    ) async throws -> [PassageMatch] {
        let question = PassageQuestion(
            lexical: LexicalQuery(),
            usesWords: false,
            vector: vector,
            filter: filter,
            poolSize: limit
        )
        let found = try await find(question).passages
        return found.map { PassageMatch(passageID: $0.passageID, score: $0.cosine ?? 0) }.sorted(
            by: PassageMatch.isBefore
        )
    }
}

/// A passage found by one leg of the search.
package struct PassageMatch: Hashable, Sendable {
    package var passageID: Int64
    /// BM25F or the cosine.
    package var score: Double

    static func isBefore(_ left: Self, _ right: Self) -> Bool {
        (right.score, left.passageID) < (left.score, right.passageID)
    }
}
