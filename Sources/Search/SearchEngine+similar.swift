package import Documents

extension SearchEngine {
    /// The documents that are most like one of them, best first, ties by identity; itself is not among them.
    ///
    /// - Returns: nil when there is no such document that is ready and that the filter lets through.
    /// - Throws: What the index throws.
    package func documents(
        like document: DocumentID,
        filter: SearchFilter,
        limit: Int
    ) async throws -> [SimilarDocument]? {
        guard let likeness = try await index.likeness(to: document, filter: filter) else { return nil }
        let hasMeaning = likeness.others.contains { $0.cosine != nil }
        let similar = likeness.others.map {
            SimilarDocument($0, likeness.terms, denseWeight: hasMeaning ? profile.denseWeight : 0)
        }
        return Array(
            similar.sorted { ($1.score, $0.documentID.digest) < ($0.score, $1.documentID.digest) }.prefix(limit)
        )
    }

    /// Groups of documents with almost the same words; see `DocumentIndex`.
    package func nearDuplicates(
        similarity: Double,
        withSameFacts: Bool,
        filter: SearchFilter
    ) async throws -> [NearDuplicateGroup] {
        try await index.nearDuplicates(similarity: similarity, withSameFacts: withSameFacts, filter: filter)
    }
}
