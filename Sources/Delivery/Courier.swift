import CCurl

/// Hands messages to servers, through libcurl.
///
/// It blocks until a message has left, for `longest` seconds at most; call it off the threads that all tasks share.
/// Redirects are not followed, and certificates are checked.
package struct Courier: Sendable {
    package static let longest = 30
    private static let longestConnecting = 10

    package init() {}

    /// Hands a mail to a server, which then is answerable for it.
    package func send(_ mail: Mail, by server: MailServer) throws(DeliveryError) {
        let scheme = server.security == .tls ? "smtps" : "smtp"
        let place = "the mail server \(server.host):\(server.port)"
        let transfer = try Transfer("\(scheme)://\(server.host):\(server.port)", protocols: "smtp,smtps", place: place)
        try bound(transfer, server.trustedCertificates)
        if server.security == .starttls { try transfer.requireTLS() }
        if let user = server.user {
            try transfer.set(CURLOPT_USERNAME, user)
            try transfer.set(CURLOPT_PASSWORD, server.password ?? "")
        }
        try transfer.set(CURLOPT_MAIL_FROM, "<\(mail.from)>")
        try transfer.set(CURLOPT_MAIL_RCPT, list: mail.to.map { "<\($0)>" })
        try transfer.upload(mail.bytes)
        _ = try transfer.perform()
    }

    /// Posts to an address.
    ///
    /// - Throws: where the answer's status is not 2xx, too.
    package func post(_ post: HTTPPost) throws(DeliveryError) {
        // What stands behind the host may be secret.
        let place = post.url.split(separator: "/").dropFirst().first.map { String($0.split(separator: "@").last ?? "") }
        let transfer = try Transfer(post.url, protocols: "http,https", place: place ?? "the address")
        try bound(transfer, post.trustedCertificates)
        let headers = post.headers.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        // An answer that must be waited for before the body is sent would cost a second.
        try transfer.set(CURLOPT_HTTPHEADER, list: headers + ["Expect:"])
        try transfer.post(post.body)
        let answer = try transfer.perform()
        guard (200...299).contains(answer.status) else {
            throw DeliveryError(
                "\(place ?? "The address") answered \(answer.status): \(answer.excerpt)",
                status: answer.status,
                retryAfter: answer.retryAfter
            )
        }
    }

    private func bound(_ transfer: Transfer, _ certificates: String?) throws(DeliveryError) {
        try transfer.set(CURLOPT_TIMEOUT, Self.longest)
        try transfer.set(CURLOPT_CONNECTTIMEOUT, Self.longestConnecting)
        try transfer.set(CURLOPT_NOSIGNAL, 1)
        if let certificates { try transfer.set(CURLOPT_CAINFO, certificates) }
    }
}
