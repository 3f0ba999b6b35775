import Documents
import HTTPTypes
import Hummingbird
import Operations

/// Decides who may ask for what.
struct AccessGuard: Sendable {
    private let keys: KeyOperations
    private let sessions: SessionOperations
    private let isOpen: Bool
    private let site: SiteGuard

    /// - Parameter isOpen: Whether a request without a key may do everything.
    init(keys: KeyOperations, sessions: SessionOperations, isOpen: Bool, site: SiteGuard) {
        self.keys = keys
        self.sessions = sessions
        self.isOpen = isOpen
        self.site = site
    }

    /// Who asks.
    ///
    /// - Throws: `Failure` with code `key_invalid`, `host_not_allowed` or `cross_site_request`.
    func caller(of request: Request) async throws -> Caller {
        if let header = request.headers[.authorization] { return .key(try await authenticate(header)) }
        if let secret = SessionCookie.secret(in: request), let key = try await sessions.key(of: secret) {
            return .signedIn(key, formToken: SessionOperations.formToken(of: secret))
        }
        guard isOpen else { return .anonymous }
        // Whoever has no key is let in for where they are; so where they really come from must be certain.
        try site.check(request)
        return .local
    }

    /// Who asks, where that is known without reading and they are let through to the route; nil otherwise.
    ///
    /// - Parameters:
    ///   - authorization: The field of that name, of a caller who is no browser.
    ///   - authority: The name by which the server is asked.
    func knownCaller(authorization: String?, authority: String, to route: Route) -> Caller? {
        guard let authorization else { return isOpen && site.allows(authority) ? .local : nil }
        guard let secret = Self.secret(in: authorization), let key = keys.knownKey(secret),
            (try? authorize(key, for: route)) != nil
        else { return nil }
        return .key(key)
    }

    /// Lets the caller through to the route, or not.
    ///
    /// - Throws: `Failure` with code `key_required`, `role_insufficient`, `scope_insufficient`, `cross_site_request` or
    ///   `form_token_invalid`.
    func admit(_ caller: Caller, with request: Request, to route: Route) throws {
        switch caller {
        case .local: return
        case .key(let key): try authorize(key, for: route)
        case .signedIn(let key, let token):
            // A browser sends the cookie along with whatever makes it ask; so what changes something must prove more.
            try site.checkOrigin(request)
            guard route.isPage || SiteGuard.isHarmless(request) || request.headers[.formToken] == token else {
                throw Failure.formTokenInvalid
            }
            try authorize(key, for: route)
        case .anonymous:
            guard route.access == .everyone else {
                throw Failure(
                    code: "key_required",
                    message: "This server needs an API key: send 'Authorization: Bearer dbx_…'. "
                        + "Make one with 'deedbox keys create'."
                )
            }
        }
    }

    private func authenticate(_ header: String) async throws -> APIKeyRecord {
        guard let secret = Self.secret(in: header), let key = try await keys.authenticate(secret) else {
            throw Failure(code: "key_invalid", message: "The API key is not known here or was revoked.")
        }
        return key
    }

    private static func secret(in authorization: String) -> String? {
        let words = authorization.split(separator: " ")
        return words.count == 2 && words[0].lowercased() == "bearer" ? String(words[1]) : nil
    }

    private func authorize(_ key: APIKeyRecord, for route: Route) throws {
        guard case .role(let role) = route.access else { return }
        guard key.role >= role else {
            throw Failure(
                code: "role_insufficient",
                message: "The key '\(key.name)' has the role \(key.role.rawValue); this needs \(role.rawValue)."
            )
        }
        guard key.scope == nil || route.heedsScope else {
            throw Failure(
                code: "scope_insufficient",
                message:
                    "The key '\(key.name)' sees a part of the documents and may search them only; this is about all."
            )
        }
    }
}
