import Documents

/// Who asks.
enum Caller: Hashable, Sendable {
    /// Someone who showed no key, at an address that asks for none.
    case anonymous
    /// Someone on this machine, while the server listens to this machine only: may do everything.
    case local
    case key(APIKeyRecord)

    /// The name of the key; empty where none was shown.
    var name: String {
        guard case .key(let key) = self else { return "" }
        return key.name
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
