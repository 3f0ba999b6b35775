import Documents

/// Who asks.
enum Caller: Hashable, Sendable {
    /// Someone who showed no key, at an address that asks for none.
    case anonymous
    /// Someone on this machine, while the server listens to this machine only: may do everything.
    case local
    case key(APIKeyRecord)
    /// Someone in a browser, who showed that key when they came; what they send carries the token.
    case signedIn(APIKeyRecord, formToken: String)

    /// The key that was shown; nil where none was.
    var key: APIKeyRecord? {
        switch self {
        case .anonymous, .local: nil
        case .key(let key), .signedIn(let key, _): key
        }
    }

    /// Whether there is a session to end.
    var isSignedIn: Bool { if case .signedIn = self { true } else { false } }

    /// Who it is, for people.
    var name: String {
        switch self {
        case .anonymous: "anonymous"
        case .local: "local"
        case .key(let key), .signedIn(let key, _): key.name
        }
    }

    /// What they may do; nil for nothing but what is everyone's.
    var role: AccessRole? {
        switch self {
        case .anonymous: nil
        case .local: .admin
        case .key(let key), .signedIn(let key, _): key.role
        }
    }

    /// Which documents it sees, as conditions in a question; nil for all.
    var scope: String? { key?.scope }

    /// Tells one client from another, as when they use the same `Idempotency-Key`.
    var identity: String {
        switch self {
        case .anonymous: "anonymous"
        case .local: "local"
        case .key(let key), .signedIn(let key, _): "key:\(key.id)"
        }
    }
}
