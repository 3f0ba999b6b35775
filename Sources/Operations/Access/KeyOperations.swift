import Crypto
package import Documents
import Search

/// Makes API keys, takes them back, and says whose a key is.
package struct KeyOperations: Sendable {
    /// Marks our keys, so that a leaked one can be found in logs and repositories.
    private static let prefix = "dbx_"

    private let keys: any APIKeyStore
    private let known = KnownKeys()
    private let now: @Sendable () -> Double
    private let makeID: @Sendable () -> String

    package init(
        keys: any APIKeyStore,
        now: @escaping @Sendable () -> Double,
        makeID: @escaping @Sendable () -> String
    ) {
        self.keys = keys
        self.now = now
        self.makeID = makeID
    }

    /// Makes a key; the secret is told here and never again, for only its SHA-256 is kept.
    ///
    /// - Parameters:
    ///   - scope: Conditions on the documents that it sees, `class:lease tenant:"Acme"`; nil for all.
    ///   - random: A generator fit for secrets.
    /// - Throws: `FilterError` for a scope that is no list of conditions.
    package func create(
        name: String,
        role: AccessRole,
        scope: String? = nil,
        using random: inout some RandomNumberGenerator
    ) async throws -> (record: APIKeyRecord, secret: String) {
        if let scope { _ = try SearchFilter(conditions: scope) }
        let secret = Self.prefix + Self.hex((0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) })
        let record = APIKeyRecord(
            id: makeID(),
            name: name,
            role: role,
            scope: scope,
            sha256: Self.digest(of: secret),
            createdAt: now()
        )
        try await keys.add(record)
        return (record, secret)
    }

    /// All keys, revoked ones too.
    package func list() async throws -> [APIKeyRecord] {
        try await keys.keys()
    }

    /// Takes the key back; calls that use it are refused from now on, in other processes after `KnownKeys.freshness` at the latest.
    ///
    /// - Throws: `Failure` with code `key_not_found`.
    package func revoke(_ id: String) async throws {
        guard try await keys.revoke(id, at: now()) else {
            throw Failure(
                code: "key_not_found",
                message: "There is no API key '\(id)'. List them with 'deedbox keys list'."
            )
        }
        known.forget()
    }

    /// The key that `secret` is, or nil when it is none or was revoked.
    ///
    /// The look-up is by digest: what an attacker can time is the hash of a guess, which tells nothing of the key.
    package func authenticate(_ secret: String) async throws -> APIKeyRecord? {
        guard secret.hasPrefix(Self.prefix) else { return nil }
        let digest = Self.digest(of: secret)
        if let key = known.key(of: digest, at: now()) { return key }
        let (time, generation) = (now(), known.generation)
        guard let key = try await keys.activeKey(sha256: digest) else { return nil }
        known.remember(key, readAt: time, in: generation)
        return key
    }

    /// The same without reading; nil where it is not known.
    package func knownKey(_ secret: String) -> APIKeyRecord? {
        secret.hasPrefix(Self.prefix) ? known.key(of: Self.digest(of: secret), at: now()) : nil
    }

    private static func digest(of secret: String) -> String {
        hex(SHA256.hash(data: Array(secret.utf8)))
    }

    private static func hex(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}
