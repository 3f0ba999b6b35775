package import Documents
import Facts
package import Search

/// Makes embeddings behind the road of ingest: first those of documents, then those of passages.
package struct EmbeddingOperations: Sendable {
    /// What is done between two looks at the clock and at cancellation.
    private static let batchSize = 16

    private let documents: any DocumentStore
    private let passages: any PassageIndex
    private let embed: @Sendable ([String]) async throws -> [[Float]]

    package init(
        documents: any DocumentStore,
        passages: any PassageIndex,
        embed: @escaping @Sendable ([String]) async throws -> [[Float]]
    ) {
        self.documents = documents
        self.passages = passages
        self.embed = embed
    }

    /// Makes one batch of missing embeddings.
    ///
    /// - Returns: How many were made; 0 when none is missing.
    package func makeBatch() async throws -> Int {
        let done = try await makeDocumentBatch()
        return done > 0 ? done : try await embedPassages()
    }

    /// Makes one batch of missing embeddings of documents, and returns how many; 0 when none is missing.
    package func makeDocumentBatch() async throws -> Int {
        let ids = try await documents.documentsWithoutEmbedding(limit: Self.batchSize)
        var found: [(id: DocumentID, text: String)] = []
        for id in ids {
            guard let document = try await documents.document(id) else { continue }
            found.append((id, FeatureExtractor().embeddingText(of: document)))
        }
        guard !found.isEmpty else { return 0 }
        for (item, vector) in zip(found, try await embed(found.map(\.text))) {
            try await documents.setContentEmbedding(vector, of: item.id)
        }
        return found.count
    }

    private func embedPassages() async throws -> Int {
        let missing = try await passages.passagesWithoutEmbedding(limit: Self.batchSize)
        guard !missing.isEmpty else { return 0 }
        let vectors = try await embed(missing.map(\.text))
        try await passages.setEmbeddings(Dictionary(uniqueKeysWithValues: zip(missing.map(\.passageID), vectors)))
        return missing.count
    }
}
