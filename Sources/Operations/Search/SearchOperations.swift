import Documents
package import Search

/// Finds passages, and gives those without an embedding theirs.
package struct SearchOperations: Sendable {
    private let engine: SearchEngine
    private let passages: any PassageIndex

    package init(engine: SearchEngine, passages: any PassageIndex) {
        self.engine = engine
        self.passages = passages
    }

    /// The passages that answer the request, best first.
    ///
    /// - Throws: `Failure` with code `empty_query` or `embeddings_missing`, or what the index throws.
    package func search(_ request: SearchRequest) async throws -> SearchResponse {
        do {
            return try await engine.search(request)
        } catch let error as SearchError {
            let code = error == .emptyQuery ? "empty_query" : "embeddings_missing"
            throw Failure(code: code, message: error.description)
        }
    }

    /// How many passages there are, and how many of them have an embedding.
    package func counts() async throws -> IndexCounts {
        try await passages.counts()
    }
}
