import Documents

/// Who asks.
enum Caller: Hashable, Sendable {
    /// Someone who showed no key, at an address that asks for none.
    case anonymous
    /// Someone on this machine, while the server listens to this machine only: may do everything.
    case local
    case key(APIKeyRecord)

    /// Who it is, for people.
    var name: String {
        switch self {
        case .anonymous: "anonymous"
        case .local: "local"
        case .key(let key): key.name
        }
    }

    /// Which documents it sees, as conditions in a question; nil for all.
    var scope: String? {
        guard case .key(let key) = self else { return nil }
        return key.scope
    }

    /// Tells one client from another, as when they use the same `Idempotency-Key`.
    var identity: String {
        switch self {
        case .anonymous: "anonymous"
        case .local: "local"
        case .key(let key): "key:\(key.id)"
        }
    }
}
