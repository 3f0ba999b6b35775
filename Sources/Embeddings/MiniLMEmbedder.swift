import Foundation

/// The sentence embeddings of all-MiniLM-L6-v2, equal to those of sentence-transformers.
///
/// The model reads 256 tokens, some 190 English words; what follows is cut off, as sentence-transformers does. OpenVINO
/// computes in the precision that the processor is fastest with: single, or bfloat16 with single accumulation where there
/// are instructions for it (cosine with the reference then about 0.99997 instead of 0.9999999).
package final class MiniLMEmbedder: Embedder {
    private static let maximumTokens = 256

    package let dimensions = 384
    private let tokenizer: WordPieceTokenizer
    private let model: EncoderModel

    /// Loads the library and compiles the model.
    ///
    /// - Parameters:
    ///   - directory: Holds `model.xml`, `model.bin` and `vocab.txt`.
    ///   - library: The path of `libopenvino_c.so`, beside which OpenVINO's other libraries lie.
    ///   - device: What computes.
    ///   - threads: The number of processor threads that work on one text, where the processor computes; at least 1.
    /// - Throws: `EmbeddingError`.
    package init(directory: String, library: String, device: ComputeDevice = .cpu, threads: Int) throws {
        let folder = URL(fileURLWithPath: directory)
        tokenizer = try WordPieceTokenizer(vocabulary: Self.text(of: folder.appendingPathComponent("vocab.txt")))
        let graph = folder.appendingPathComponent("model.xml").path
        for path in [graph, folder.appendingPathComponent("model.bin").path]
        where !FileManager.default.isReadableFile(atPath: path) {
            throw EmbeddingError.fileUnreadable(path: path)
        }
        model = try EncoderModel(path: graph, libraryPath: library, device: device, threads: threads)
    }

    package func embed(_ texts: [String]) async throws -> [[Float]] {
        var vectors: [[Float]] = []
        vectors.reserveCapacity(texts.count)
        for text in texts {
            try Task.checkCancellation()
            let vector = try await model.vector(of: tokenizer.tokens(of: text, limit: Self.maximumTokens))
            guard vector.count == dimensions else {
                throw EmbeddingError.inferenceFailed(reason: "a vector has \(vector.count) numbers, not \(dimensions)")
            }
            vectors.append(vector)
        }
        return vectors
    }

    private static func text(of file: URL) throws(EmbeddingError) -> String {
        guard let data = try? Data(contentsOf: file), let text = String(data: data, encoding: .utf8) else {
            throw .fileUnreadable(path: file.path)
        }
        return text
    }
}
