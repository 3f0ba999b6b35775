import Crypto
import Documents
import HTTPTypes
import Hummingbird
import Operations
import Synchronization

/// Gives a client that repeats a write, because the answer got lost, the same answer again.
///
/// Follows the IETF draft "The Idempotency-Key HTTP Header Field". Only answers of success are kept.
final class Idempotency: Sendable {
    private static let maximumKeyBytes = 255

    private let store: any IdempotencyStore
    private let now: @Sendable () -> Double
    private let inProgress = Mutex<Set<String>>([])

    init(store: any IdempotencyStore, now: @escaping @Sendable () -> Double) {
        self.store = store
        self.now = now
    }

    /// Does the work, unless its answer is known.
    ///
    /// - Parameter content: The parts of the body that make two requests the same.
    /// - Throws: `Failure` with code `invalid_idempotency_key`, `idempotency_mismatch` or `idempotency_in_progress`, and
    ///   what `work` throws.
    func answer(
        _ request: Request,
        from caller: Caller,
        content: [[UInt8]] = [],
        work: () async throws -> StoredAnswer
    ) async throws -> Response {
        guard let header = request.headers[.idempotencyKey] else { return try await work().response() }
        guard (1...Self.maximumKeyBytes).contains(header.utf8.count) else {
            throw Failure(
                code: "invalid_idempotency_key",
                message: "An Idempotency-Key has 1 to \(Self.maximumKeyBytes) bytes; this one has \(header.utf8.count)."
            )
        }
        let key = "\(caller.identity) \(header)"
        guard inProgress.withLock({ $0.insert(key).inserted }) else {
            throw Failure(
                code: "idempotency_in_progress",
                message: "A request with this Idempotency-Key is being answered; try again shortly."
            )
        }
        defer { inProgress.withLock { _ = $0.remove(key) } }
        return try await answer(key, fingerprint: Self.fingerprint(of: request, content: content), work: work)
    }

    private func answer(
        _ key: String,
        fingerprint: String,
        work: () async throws -> StoredAnswer
    ) async throws -> Response {
        switch try await store.outcome(for: key, fingerprint: fingerprint, at: now()) {
        case .answered(let answer):
            var response = answer.response()
            response.headers[.idempotencyReplayed] = "true"
            return response
        case .mismatch:
            throw Failure(
                code: "idempotency_mismatch",
                message: "This Idempotency-Key came with another request before; make a new key for each write."
            )
        case .unknown:
            let answer = try await work()
            try await store.save(answer, for: key, fingerprint: fingerprint, at: now())
            return answer.response()
        }
    }

    private static func fingerprint(of request: Request, content: [[UInt8]]) -> String {
        var hash = SHA256()
        for part in [Array(request.method.rawValue.utf8), Array(request.uri.string.utf8)] + content {
            // The length keeps two parts from passing for one.
            hash.update(data: Array("\(part.count) ".utf8))
            hash.update(data: part)
        }
        return hash.finalize().hexDigits
    }
}
