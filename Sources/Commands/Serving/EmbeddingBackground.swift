import Logging
import Operations
import ServiceLifecycle

/// Makes missing embeddings while the server runs.
struct EmbeddingBackground: Service {
    /// How long to wait when none is missing.
    private static let pollInterval = Duration.seconds(1)

    let embedding: EmbeddingOperations
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    guard try await embedding.makeBatch() == 0 else { continue }
                } catch is CancellationError {
                    return
                } catch {
                    logger.warning("embeddings not made; trying again", metadata: ["error": "\(error)"])
                }
                try? await Task.sleep(for: Self.pollInterval)  // Cancellation ends the loop at its head.
            }
        }
    }
}
