/// Bytes for an address.
package struct HTTPPost: Hashable, Sendable {
    /// `http://…` or `https://…`; it may be secret.
    package var url: String
    package var headers: [String: String]
    package var body: [UInt8]
    /// A file of certificates (PEM) that are trusted in place of the system's; nil for the system's.
    package var trustedCertificates: String?

    package init(url: String, headers: [String: String], body: [UInt8], trustedCertificates: String? = nil) {
        self.url = url
        self.headers = headers
        self.body = body
        self.trustedCertificates = trustedCertificates
    }
}
