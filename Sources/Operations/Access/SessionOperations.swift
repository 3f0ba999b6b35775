import Crypto
package import Documents

/// Lets people in with an API key, and says who is in.
package struct SessionOperations: Sendable {
    /// How long a session lasts, in seconds: a working day.
    package static let lifetime = 43_200.0
    /// The most sessions of one key; who opens another ends the oldest.
    private static let mostSessions = 50

    private let keys: KeyOperations
    private let sessions: any SessionStore
    private let now: @Sendable () -> Double
    private let makeSecret: @Sendable () -> String

    /// - Parameter makeSecret: A text that nobody guesses, another one each time.
    package init(
        keys: KeyOperations,
        sessions: any SessionStore,
        now: @escaping @Sendable () -> Double,
        makeSecret: @escaping @Sendable () -> String
    ) {
        self.keys = keys
        self.sessions = sessions
        self.now = now
        self.makeSecret = makeSecret
    }

    /// Opens a session for the holder of the key; its secret is told here and never again.
    ///
    /// - Throws: `Failure` with code `key_invalid`.
    package func signIn(with key: String) async throws -> String {
        guard let record = try await keys.authenticate(key) else {
            throw Failure(code: "key_invalid", message: "This key is not known here or was revoked.")
        }
        let (secret, time) = (makeSecret(), now())
        try await sessions.add(
            SessionRecord(
                sha256: Self.digest(of: secret),
                keyID: record.id,
                createdAt: time,
                expiresAt: time + Self.lifetime
            ),
            maximum: Self.mostSessions
        )
        return secret
    }

    /// The key behind a session; nil when it is none, has ended, or its key was revoked.
    package func key(of secret: String) async throws -> APIKeyRecord? {
        try await sessions.key(ofSession: Self.digest(of: secret), at: now())
    }

    /// Ends a session.
    package func signOut(_ secret: String) async throws {
        try await sessions.remove(Self.digest(of: secret))
    }

    /// What forms of that session carry; it does not lead back to the secret.
    package static func formToken(of secret: String) -> String {
        digest(of: "form \(secret)")
    }

    private static func digest(of text: String) -> String {
        SHA256.hash(data: Array(text.utf8)).hexDigits
    }
}
