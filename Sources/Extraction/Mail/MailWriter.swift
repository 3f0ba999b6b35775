import Foundation

/// Writes a message of Outlook that lies in another as a mail of its own, for the mail reader to read (RFC 2045, 5322;
/// headers in UTF-8 as of RFC 6532).
enum MailWriter {
    private static let shownHeaders = [("From", "from"), ("To", "to"), ("Cc", "cc"), ("Subject", "subject")]

    /// The mail.
    ///
    /// - Parameter depth: tells the boundaries of mails in mails apart.
    static func bytes(of message: OutlookMessage, depth: Int) -> [UInt8] {
        // Base64 has neither of the two characters, so no part can contain the boundary.
        let boundary = "=_deedbox_\(depth)"
        var mail = ""
        for (title, key) in shownHeaders {
            if let value = message.headers[key] { mail += "\(title): \(value)\r\n" }
        }
        if let date = message.time.flatMap({ MailDate.header(seconds: $0) }) { mail += "Date: \(date)\r\n" }
        if let id = message.headers["message_id"] { mail += "Message-ID: <\(id)>\r\n" }
        mail += "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"\(boundary)\"\r\n\r\n"
        for part in message.parts { mail += "--\(boundary)\r\n" + text(of: part) + "\r\n" }
        return Array((mail + "--\(boundary)--\r\n").utf8)
    }

    private static func text(of part: MailPart) -> String {
        switch part {
        case .plainText(let text): "Content-Type: text/plain; charset=utf-8\r\n" + encoded(Array(text.utf8))
        case .html(let markup, _): "Content-Type: text/html; charset=utf-8\r\n" + encoded(Array(markup.utf8))
        case .richText(let bytes): "Content-Type: application/rtf; name=\"message.rtf\"\r\n" + encoded(bytes)
        case .attachment(let attachment):
            "Content-Type: application/octet-stream\r\nContent-Disposition: attachment; "
                + "filename=\"\(attachment.name.replacing("\\", with: " ").replacing("\"", with: "'"))\"\r\n"
                + encoded(attachment.bytes)
        }
    }

    private static func encoded(_ bytes: [UInt8]) -> String {
        "Content-Transfer-Encoding: base64\r\n\r\n"
            + Data(bytes).base64EncodedString(options: [
                .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
            ])
    }
}
