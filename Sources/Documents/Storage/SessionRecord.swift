/// That someone is signed in with a key; the secret in their browser is kept nowhere else.
package struct SessionRecord: Hashable, Sendable {
    /// The SHA-256 of the secret, as 64 lower-case hexadecimal digits.
    package var sha256: String
    /// The key that was shown.
    package var keyID: String
    /// Seconds since 1970.
    package var createdAt: Double
    /// Seconds since 1970; from then on it is none.
    package var expiresAt: Double

    package init(sha256: String, keyID: String, createdAt: Double, expiresAt: Double) {
        self.sha256 = sha256
        self.keyID = keyID
        self.createdAt = createdAt
        self.expiresAt = expiresAt
    }
}
