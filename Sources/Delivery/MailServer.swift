/// Whom mail is handed to.
package struct MailServer: Hashable, Sendable {
    package enum Security: String, Hashable, Sendable, CaseIterable {
        /// Begins in the clear and goes on under TLS, or not at all (RFC 3207).
        case starttls
        /// TLS from the first byte (RFC 8314).
        case tls
        /// Nothing is hidden from who listens; for a server on the same machine.
        case none
    }

    package var host: String
    package var port: Int
    package var security: Security
    /// Nil where the server wants none; then the password is of no meaning.
    package var user: String?
    package var password: String?
    /// A file of certificates (PEM) that are trusted in place of the system's; nil for the system's.
    package var trustedCertificates: String?

    package init(
        host: String,
        port: Int,
        security: Security,
        user: String? = nil,
        password: String? = nil,
        trustedCertificates: String? = nil
    ) {
        self.host = host
        self.port = port
        self.security = security
        self.user = user
        self.password = password
        self.trustedCertificates = trustedCertificates
    }
}
