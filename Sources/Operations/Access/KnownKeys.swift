import Documents
import Synchronization

/// The keys that were read lately, by the SHA-256 of their secrets, so that not every request has to read its own.
///
/// Another process's revocation counts after `freshness` at the latest; one's own at once.
final class KnownKeys: Sendable {
    /// In seconds.
    static let freshness = 0.02
    /// The most keys that are remembered.
    private static let capacity = 1_000

    private struct State {
        var keys: [String: (key: APIKeyRecord, readAt: Double)] = [:]
        /// How often all were forgotten: what was read before that may be revoked by now.
        var generation = 0
    }

    private let state = Mutex(State())

    /// The key, unless it is not known or must be read anew.
    ///
    /// - Parameter time: In seconds since 1970, as when it was read.
    func key(of digest: String, at time: Double) -> APIKeyRecord? {
        guard let (key, readAt) = state.withLock({ $0.keys[digest] }) else { return nil }
        // A clock that was set back must not make it last.
        return (0..<Self.freshness).contains(time - readAt) ? key : nil
    }

    /// What `remember` is to be told, taken before the key is read.
    var generation: Int { state.withLock(\.generation) }

    /// Remembers the key, unless keys were revoked since it was read.
    func remember(_ key: APIKeyRecord, readAt time: Double, in generation: Int) {
        state.withLock { state in
            guard state.generation == generation else { return }
            if state.keys.count >= Self.capacity { state.keys = [:] }
            state.keys[key.sha256] = (key, time)
        }
    }

    func forget() {
        state.withLock { state in
            state.keys = [:]
            state.generation += 1
        }
    }
}
