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

    /// The documents that are most like one of them, best first.
    ///
    /// - Parameter filter: Lets both it and the others through.
    /// - Throws: `Failure` with code `document_not_found` when it is not there, not ready or not let through.
    package func documents(
        like document: DocumentID,
        filter: SearchFilter,
        limit: Int
    ) async throws -> [SimilarDocument] {
        guard let similar = try await engine.documents(like: document, filter: filter, limit: limit) else {
            throw Failure(
                code: "document_not_found",
                message: "There is no document \(document) that is ready and that the filter lets through."
            )
        }
        return similar
    }

    /// Groups of documents with almost the same words, the largest first.
    ///
    /// - Parameters:
    ///   - similarity: The share of common runs of three words from which on two belong together, 0.8…1.
    ///   - withSameFacts: Whether documents that state different key facts are kept apart, as leases on one form are.
    package func nearDuplicates(
        similarity: Double,
        withSameFacts: Bool,
        filter: SearchFilter
    ) async throws -> [NearDuplicateGroup] {
        try await engine.nearDuplicates(similarity: similarity, withSameFacts: withSameFacts, filter: filter)
    }

    /// How many passages there are, and how many of them have an embedding.
    package func counts() async throws -> IndexCounts {
        try await passages.counts()
    }
}
