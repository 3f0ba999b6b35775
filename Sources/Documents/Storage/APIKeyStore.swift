/// Where API keys are kept, as digests.
package protocol APIKeyStore: Sendable {
    /// Adds a key.
    ///
    /// - Throws: `Failure` with code `already_exists` when its id or its digest is taken.
    func add(_ key: APIKeyRecord) async throws
    /// The key of that SHA-256 that has not been revoked, or nil.
    func activeKey(sha256: String) async throws -> APIKeyRecord?
    /// All keys, revoked ones included, in the order of their making.
    func keys() async throws -> [APIKeyRecord]
    /// Revokes the key; false when it is unknown or revoked already.
    func revoke(_ id: String, at time: Double) async throws -> Bool
}
