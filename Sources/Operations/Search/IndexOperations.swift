package import Search

/// Looks after the index of passages.
package struct IndexOperations: Sendable {
    private let index: any IndexKeeping
    private let embedding: EmbeddingOperations?

    /// - Parameter embedding: Makes vectors; nil when the embedding model is not installed.
    package init(index: any IndexKeeping, embedding: EmbeddingOperations?) {
        self.index = index
        self.embedding = embedding
    }

    package func statistics() async throws -> IndexStatistics { try await index.statistics() }

    /// Reads every byte of the index and holds it against the passages; changes nothing.
    package func audit() async throws -> IndexAudit { try await index.audit() }

    /// Builds the index of words again from the stored passages, beside those who search and add documents.
    ///
    /// - Parameter progress: Called with the number of passages still to be indexed.
    /// - Returns: How many passages were indexed.
    package func rebuild(progress: @Sendable (Int) -> Void) async throws -> Int {
        try await index.rebuild(progress: progress)
    }

    /// Makes the vectors of all passages again; a former vector counts until the new one is there.
    ///
    /// - Parameter progress: Called with the number of passages that still wait.
    /// - Returns: How many were made; 0 when no embedding model is installed.
    package func rebuildVectors(progress: @Sendable (Int) -> Void) async throws -> Int {
        guard let embedding else { return 0 }
        _ = try await index.renewVectors()
        var made = 0
        while case let count = try await embedding.makeBatch(), count > 0 {
            made += count
            progress(try await index.statistics().pending)
        }
        return made
    }
}
