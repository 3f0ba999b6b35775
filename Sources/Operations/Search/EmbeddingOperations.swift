import Crypto
package import Documents
import Facts
import Foundation
package import Search

/// Makes embeddings behind the road of ingest: first those of documents, then those of passages.
///
/// Leases share much of their wording; what was embedded once, in any document, is taken from the cache.
package struct EmbeddingOperations: Sendable {
    /// What is done between two looks at the clock and at cancellation.
    private static let batchSize = 16

    private let documents: any DocumentStore
    private let passages: any PassageIndex
    private let cache: any EmbeddingCache
    private let model: String
    private let embed: @Sendable ([String]) async throws -> [[Float]]

    /// - Parameters:
    ///   - model: What names the model that `embed` stands for: another one's embeddings are not taken.
    ///   - embed: One embedding a text, in their order.
    package init(
        documents: any DocumentStore,
        passages: any PassageIndex,
        cache: any EmbeddingCache,
        model: String,
        embed: @escaping @Sendable ([String]) async throws -> [[Float]]
    ) {
        self.documents = documents
        self.passages = passages
        self.cache = cache
        self.model = model
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
        for (item, vector) in zip(found, try await embeddings(of: found.map(\.text))) {
            try await documents.setContentEmbedding(vector, of: item.id)
        }
        return found.count
    }

    private func embedPassages() async throws -> Int {
        let missing = try await passages.passagesWithoutEmbedding(limit: Self.batchSize)
        guard !missing.isEmpty else { return 0 }
        let vectors = try await embeddings(of: missing.map(\.text))
        try await passages.setEmbeddings(Dictionary(uniqueKeysWithValues: zip(missing.map(\.passageID), vectors)))
        return missing.count
    }

    /// One a text, in their order; each text that is not known is embedded once.
    package func embeddings(of texts: [String]) async throws -> [[Float]] {
        let hashes = texts.map(hash(of:))
        var known = try await cache.embeddings(of: Array(Set(hashes)).sorted())
        var missing: [(hash: String, text: String)] = []
        for (hash, text) in zip(hashes, texts) where known[hash] == nil && !missing.contains(where: { $0.hash == hash })
        {
            missing.append((hash, text))
        }
        if !missing.isEmpty {
            let made = zip(missing.map(\.hash), try await embed(missing.map(\.text)))
            let fresh = Dictionary(uniqueKeysWithValues: made)
            try await cache.keep(fresh)
            known.merge(fresh) { old, _ in old }
        }
        return hashes.map { known[$0] ?? [] }
    }

    private func hash(of text: String) -> String {
        SHA256.hash(data: Data("\(model)\0\(text)".utf8)).map { String(format: "%02x", $0) }.joined()
    }
}
