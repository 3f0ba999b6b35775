/// Turns texts into vectors whose directions tell how close they are in meaning.
package protocol Embedder: Sendable {
    /// The number of numbers in a vector.
    var dimensions: Int { get }

    /// The vectors of the texts, in their order, each of length 1 in the Euclidean sense.
    ///
    /// Their dot product is the cosine. Texts beyond the model's window are cut at its end; an empty text has a vector,
    /// too, which means nothing.
    ///
    /// - Throws: `EmbeddingError`, or `CancellationError` between two texts.
    func embed(_ texts: [String]) async throws -> [[Float]]
}
