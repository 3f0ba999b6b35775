/// What is kept of an API key; the key itself is shown once, when it is made, and kept nowhere.
package struct APIKeyRecord: Hashable, Sendable, Codable {
    package var id: String
    /// Who or what holds it, in a person's words.
    package var name: String
    package var role: AccessRole
    /// Which documents it sees, as conditions in a question: `class:lease tenant:"Acme"`; nil for all.
    package var scope: String?
    /// The SHA-256 of the key, as 64 lower-case hexadecimal digits.
    package var sha256: String
    /// Seconds since 1970.
    package var createdAt: Double
    /// Seconds since 1970; nil while the key is good.
    package var revokedAt: Double?

    package init(
        id: String,
        name: String,
        role: AccessRole,
        scope: String? = nil,
        sha256: String,
        createdAt: Double,
        revokedAt: Double? = nil
    ) {
        self.id = id
        self.name = name
        self.role = role
        self.scope = scope
        self.sha256 = sha256
        self.createdAt = createdAt
        self.revokedAt = revokedAt
    }

    private enum CodingKeys: String, CodingKey {
        case id, name, role, scope, sha256
        case createdAt = "created_at"
        case revokedAt = "revoked_at"
    }
}
