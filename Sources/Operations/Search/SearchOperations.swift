package import Documents
package import Search

/// Finds passages, and gives those without an embedding theirs.
package struct SearchOperations: Sendable {
    private let engine: SearchEngine
    private let passages: any PassageIndex
    private let citations: CitationCheck

    /// - Parameter documents: Holds the pages that hits are checked against.
    package init(engine: SearchEngine, passages: any PassageIndex, documents: any DocumentStore) {
        self.engine = engine
        self.passages = passages
        citations = CitationCheck(documents: documents)
    }

    /// The passages that answer the request, best first; what is not on its page as it is quoted is left out, and told.
    ///
    /// - Throws: `Failure` with code `empty_query`, `invalid_cursor` or `embeddings_missing`, or what the index throws.
    package func search(_ request: SearchRequest) async throws -> SearchResponse {
        do {
            var response = try await engine.search(request)
            let verified = try await citations.verified(response.hits)
            if verified.count < response.hits.count {
                response.warnings.append(
                    "\(response.hits.count - verified.count) passages are not on their pages as they are quoted, and are left "
                        + "out. Ingest their files again."
                )
            }
            response.hits = verified
            return response
        } catch let error as SearchError {
            throw Failure(code: error.code, message: error.description)
        }
    }

    /// How many passages there are, and how many of them have an embedding.
    package func counts() async throws -> IndexCounts {
        try await passages.counts()
    }
}
