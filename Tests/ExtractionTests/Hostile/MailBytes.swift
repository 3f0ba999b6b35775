/// Mails, by hand (RFC 2046).
enum MailBytes {
    /// A mail with so many multiparts in one another.
    static func nested(_ depth: Int) -> [UInt8] {
        var text = "From: a@example.com\r\nDate: Mon, 1 Jan 2024 10:00:00 +0000\r\nMIME-Version: 1.0\r\n"
        for level in 0..<depth {
            text += "Content-Type: multipart/mixed; boundary=\"b\(level)\"\r\n\r\n--b\(level)\r\n"
        }
        text += "Content-Type: text/plain\r\n\r\nRent is due.\r\n"
        for level in (0..<depth).reversed() { text += "--b\(level)--\r\n" }
        return Array(text.utf8)
    }
}
