import Documents
package import Tracking

/// Whether strangers can reach the server, ask without a key, or listen.
package struct NetworkCheck: ReadinessCheck {
    /// What ends TLS before the server, which speaks plain HTTP.
    package enum Encryption: String, Hashable, Sendable, CaseIterable {
        case none, proxy
    }

    package let id = "network"
    package let area = ReadinessItem.Area.security
    package let title = "Nobody listens in, and nobody asks without a key"
    package let command = "deedbox config show"
    private let host: String
    private let asksForKeys: Bool
    private let encryption: Encryption

    /// - Parameter asksForKeys: Whether every call needs a key.
    package init(host: String, asksForKeys: Bool, encryption: Encryption) {
        self.host = host
        self.asksForKeys = asksForKeys
        self.encryption = encryption
    }

    package func look(at version: ModelVersion) async throws -> ReadinessFinding {
        if ["127.0.0.1", "::1", "localhost"].contains(host) {
            return .pass("The server listens on \(host) alone: what is said does not leave the machine.")
        }
        return .judged(
            asksForKeys && encryption == .proxy,
            "The server listens on \(host), \(asksForKeys ? "asks for keys" : "asks for no key"), and "
                + (encryption == .proxy ? "a proxy before it speaks TLS." : "nothing before it is known to speak TLS."),
            remedy: "Listen on loopback behind a proxy that speaks TLS and set 'readiness.tls' to proxy, or "
                + "'server.host' to 127.0.0.1."
        )
    }
}
