import CCurl

/// Hands messages to servers, through libcurl.
///
/// It blocks until a message has left, for `longest` seconds at most; call it off the threads that all tasks share.
/// Redirects are not followed, and certificates are checked.
package struct Courier: Sendable {
    package static let longest = 30
    private static let longestConnecting = 10
    /// How much of a refusal is told, in bytes.
    private static let longestExcerpt = 200
    /// How much of an answer that nobody asked for is kept, in bytes.
    private static let longestBeginning = 4_096

    package init() {}

    /// Hands a mail to a server, which then is answerable for it.
    package func send(_ mail: Mail, by server: MailServer) throws(DeliveryError) {
        let scheme = server.security == .tls ? "smtps" : "smtp"
        let place = "the mail server \(server.host):\(server.port)"
        let transfer = try Transfer("\(scheme)://\(server.host):\(server.port)", protocols: "smtp,smtps", place: place)
        try bound(transfer, Double(Self.longest), server.trustedCertificates)
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

    /// Posts to an address, and returns the beginning of the answer's body.
    ///
    /// - Throws: where the answer's status is not 2xx, too.
    @discardableResult
    package func post(_ post: HTTPPost) throws(DeliveryError) -> [UInt8] {
        try exchange(post, seconds: Double(Self.longest), keeping: Self.longestBeginning, atMost: false)
    }

    /// Posts a question to an address, and returns the body of the answer.
    ///
    /// - Parameters:
    ///   - seconds: How long it may take, in place of `longest`.
    ///   - longestAnswer: The most bytes that the answer may have.
    /// - Throws: where the answer's status is not 2xx, too.
    package func ask(_ post: HTTPPost, seconds: Double, longestAnswer: Int) throws(DeliveryError) -> [UInt8] {
        try exchange(post, seconds: seconds, keeping: longestAnswer, atMost: true)
    }

    private func exchange(
        _ post: HTTPPost,
        seconds: Double,
        keeping kept: Int,
        atMost isBounded: Bool
    ) throws(DeliveryError) -> [UInt8] {
        // What stands behind the host may be secret.
        let place = post.url.split(separator: "/").dropFirst().first.map { String($0.split(separator: "@").last ?? "") }
        let transfer = try Transfer(post.url, protocols: "http,https", place: place ?? "the address")
        try bound(transfer, seconds, post.trustedCertificates)
        let headers = post.headers.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        // An answer that must be waited for before the body is sent would cost a second.
        try transfer.set(CURLOPT_HTTPHEADER, list: headers + ["Expect:"])
        try transfer.post(post.body)
        let answer = try transfer.perform(keeping: kept, atMost: isBounded)
        guard (200...299).contains(answer.status) else {
            let text = String(decoding: answer.body.prefix(Self.longestExcerpt), as: UTF8.self)
            let excerpt = text.split(whereSeparator: \.isNewline).joined(separator: " ")
            throw DeliveryError(
                "\(place ?? "The address") answered \(answer.status): \(excerpt)",
                status: answer.status,
                retryAfter: answer.retryAfter
            )
        }
        return answer.body
    }

    private func bound(_ transfer: Transfer, _ seconds: Double, _ certificates: String?) throws(DeliveryError) {
        // 0 would be no bound at all.
        try transfer.set(CURLOPT_TIMEOUT_MS, max(1, Int(seconds * 1_000)))
        try transfer.set(CURLOPT_CONNECTTIMEOUT, Self.longestConnecting)
        try transfer.set(CURLOPT_NOSIGNAL, 1)
        if let certificates { try transfer.set(CURLOPT_CAINFO, certificates) }
    }
}
