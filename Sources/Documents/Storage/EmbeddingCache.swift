/// Embeddings that were made, by a hash of what they were made of: no text need be embedded twice.
///
/// It may forget any of them at any time, and forgets the oldest when it is full.
package protocol EmbeddingCache: Sendable {
    /// Those of the hashes that are known.
    func embeddings(of hashes: [String]) async throws -> [String: [Float]]
    /// Keeps embeddings by their hashes.
    func keep(_ embeddings: [String: [Float]]) async throws
}
