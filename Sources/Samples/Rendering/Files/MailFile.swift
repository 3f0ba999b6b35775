import Foundation

/// Writes a mail with files attached (RFC 5322 and RFC 2045 to 2047).
struct MailFile: Sendable {
    struct Attachment: Sendable {
        var name: String
        var mediaType: String
        var bytes: [UInt8]
    }

    var from: String
    var to: String
    var subject: String
    var body: String
    var date: CalendarDate
    /// Parts the bodies; must not occur in them.
    var boundary: String
    var attachments: [Attachment]

    var bytes: [UInt8] {
        var lines = [
            "From: \(from)", "To: \(to)", "Subject: \(Self.encodedWord(subject))", "Date: \(dateLine)",
            "Message-ID: <\(boundary)@mail.example>", "MIME-Version: 1.0",
            "Content-Type: multipart/mixed; boundary=\"\(boundary)\"", "", "--\(boundary)",
            "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "",
            Self.base64(Array(body.utf8)),
        ]
        for attachment in attachments {
            lines += [
                "--\(boundary)", "Content-Type: \(attachment.mediaType); name=\"\(attachment.name)\"",
                "Content-Transfer-Encoding: base64", "Content-Disposition: attachment; filename=\"\(attachment.name)\"",
                "",
                Self.base64(attachment.bytes),
            ]
        }
        lines += ["--\(boundary)--", ""]
        return Array(lines.joined(separator: "\r\n").utf8)
    }

    private var dateLine: String {
        let day = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][date.weekday]
        return "\(day), \(date.day) \(date.monthName.prefix(3)) \(date.year) 10:24:00 +0000"
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString(options: [
            .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ])
    }

    private static func encodedWord(_ text: String) -> String {
        text.utf8.allSatisfy { $0 < 128 } ? text : "=?utf-8?B?\(Data(text.utf8).base64EncodedString())?="
    }
}
