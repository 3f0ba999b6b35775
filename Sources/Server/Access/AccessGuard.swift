import Documents
import HTTPTypes
import Hummingbird
import Operations

/// Decides who may ask for what.
struct AccessGuard: Sendable {
    private let keys: KeyOperations
    private let isOpen: Bool
    private let site: SiteGuard

    /// - Parameter isOpen: Whether a request without a key may do everything.
    init(keys: KeyOperations, isOpen: Bool, site: SiteGuard) {
        self.keys = keys
        self.isOpen = isOpen
        self.site = site
    }

    /// Who asks, if they may.
    ///
    /// - Throws: `Failure` with code `key_required`, `key_invalid`, `role_insufficient`, `scope_insufficient`,
    ///   `host_not_allowed` or `cross_site_request`.
    func admit(_ request: Request, to route: Route) async throws -> Caller {
        if let header = request.headers[.authorization] {
            let caller = try await authenticate(header)
            try authorize(caller, for: route)
            return .key(caller)
        }
        if isOpen {
            // Whoever has no key is let in for where they are; so where they really come from must be certain.
            try site.check(request)
            return .local
        }
        guard route.access == .everyone else {
            throw Failure(
                code: "key_required",
                message: "This server needs an API key: send 'Authorization: Bearer dbx_…'. "
                    + "Make one with 'deedbox keys create'."
            )
        }
        return .anonymous
    }

    private func authenticate(_ header: String) async throws -> APIKeyRecord {
        let words = header.split(separator: " ")
        guard words.count == 2, words[0].lowercased() == "bearer",
            let key = try await keys.authenticate(String(words[1]))
        else {
            throw Failure(code: "key_invalid", message: "The API key is not known here or was revoked.")
        }
        return key
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
