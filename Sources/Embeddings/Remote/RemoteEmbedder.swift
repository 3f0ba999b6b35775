import Synchronization

/// Embeddings that a server makes, in place of a model in this process.
///
/// A question is tried a few times within its time. A server that failed is left alone for a while, and who asks meanwhile is
/// told at once: a search then goes by words, and does not wait for what will not come.
package final class RemoteEmbedder: Embedder {
    /// Posts a body, and returns the body of the answer, within that many seconds.
    ///
    /// - Throws: `RemoteFailure`, where there was no answer or a refusal.
    package typealias Post = @Sendable (_ body: [UInt8], _ seconds: Double) async throws -> [UInt8]

    private struct Rest {
        /// By the clock that never goes back.
        var until: Double
        var reason: String
    }

    /// The most texts in one question.
    package static let batch = 16
    /// How often a question is asked at most.
    package static let attempts = 3
    /// Before a question is asked again, in seconds; each time twice as long.
    private static let pause = 0.2
    /// For how long a server that failed is left alone, in seconds.
    package static let rest = 10.0
    /// The longest that a server is left alone because it says so, in seconds.
    package static let longestRest = 300.0

    /// As many as the index of passages has room for.
    package let dimensions = 384
    private let wire: RemoteWire
    private let seconds: Double
    private let uptime: @Sendable () -> Double
    private let sleep: @Sendable (_ seconds: Double) async throws -> Void
    private let post: Post
    private let rest = Mutex<Rest?>(nil)

    /// - Parameters:
    ///   - seconds: How long a question of up to `batch` texts may take, with all its repetitions.
    ///   - uptime: Seconds of a clock that never goes back.
    ///   - sleep: Waits before a question is repeated.
    package init(
        wire: RemoteWire,
        seconds: Double,
        uptime: @escaping @Sendable () -> Double,
        sleep: @escaping @Sendable (_ seconds: Double) async throws -> Void = {
            try await Task.sleep(for: .seconds($0))
        },
        post: @escaping Post
    ) {
        self.wire = wire
        self.seconds = seconds
        self.uptime = uptime
        self.sleep = sleep
        self.post = post
    }

    package func embed(_ texts: [String]) async throws -> [[Float]] {
        var vectors: [[Float]] = []
        for start in stride(from: 0, to: texts.count, by: Self.batch) {
            try Task.checkCancellation()
            vectors += try await ask(Array(texts[start..<min(start + Self.batch, texts.count)]))
        }
        return vectors
    }

    private func ask(_ texts: [String]) async throws -> [[Float]] {
        let end = uptime() + seconds
        if let rest = rest.withLock(\.self), rest.until > uptime() {
            throw EmbeddingError.serverFailed(reason: rest.reason)
        }
        let body = try wire.question(texts)
        var pause = Self.pause
        var attempt = 1
        while true {
            do {
                let answer = try await post(body, end - uptime())
                let vectors = try wire.vectors(in: answer, count: texts.count, dimensions: dimensions)
                rest.withLock { $0 = nil }
                return vectors
            } catch let failure as RemoteFailure {
                let wait = failure.retryAfter ?? pause
                guard failure.mayPass, attempt < Self.attempts, uptime() + wait < end else { throw leaveAlone(failure) }
                try await sleep(wait)
                pause *= 2
                attempt += 1
            }
        }
    }

    /// What is said of the failure now, and to all who ask within the rest.
    private func leaveAlone(_ failure: RemoteFailure) -> EmbeddingError {
        let until = uptime() + min(max(Self.rest, failure.retryAfter ?? 0), Self.longestRest)
        rest.withLock { $0 = Rest(until: until, reason: failure.reason) }
        return .serverFailed(reason: failure.reason)
    }
}
