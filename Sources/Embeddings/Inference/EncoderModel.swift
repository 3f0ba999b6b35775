import Dispatch

/// A sentence encoder that any task may ask.
///
/// It works on a thread of its own, one sequence after the other: a call blocks for tens of milliseconds, which Swift's
/// cooperative threads must not do. Sequences are not batched: the cost is linear in the tokens, so a batch saves nothing,
/// pays for padding, and makes a question wait behind many passages instead of one.
///
// Unchecked, because the session is not Sendable: it is made in `init`, where nobody else has it, and afterwards used on
// `queue` alone, which runs one closure at a time.
final class EncoderModel: @unchecked Sendable {
    private let session: EncoderSession
    private let queue = DispatchQueue(label: "deedbox.embeddings")

    init(
        path: String,
        libraryPath: String,
        device: ComputeDevice,
        threads: Int
    ) throws(EmbeddingError) {
        session = try EncoderSession(path: path, libraryPath: libraryPath, device: device, threads: threads)
    }

    /// The vector of a sequence of token numbers.
    func vector(of tokens: [Int64]) async throws -> [Float] {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try self.session.vector(of: tokens) }) }
        }
    }
}
