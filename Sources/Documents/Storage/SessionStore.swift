/// Where it is kept who is signed in, as digests.
package protocol SessionStore: Sendable {
    /// Keeps a session, and forgets those that have ended and the oldest of its key beyond `maximum`.
    ///
    /// - Throws: `Failure` with code `key_not_found` when its key is gone.
    func add(_ session: SessionRecord, maximum: Int) async throws
    /// The key behind the session of that SHA-256; nil when there is none, it has ended, or the key was revoked.
    func key(ofSession sha256: String, at time: Double) async throws -> APIKeyRecord?
    /// Ends a session; nothing happens when there is none.
    func remove(_ sha256: String) async throws
}
