import Foundation

/// A mail with a plain and a rich body.
package struct Mail: Hashable, Sendable {
    package var from: String
    package var to: [String]
    package var subject: String
    package var text: String
    package var html: String
    /// Without angle brackets; the same for a mail that is sent again.
    package var messageID: String
    /// Of the mails that it belongs to.
    package var references: [String]
    /// Seconds since 1970.
    package var time: Double

    package init(
        from: String,
        to: [String],
        subject: String,
        text: String,
        html: String,
        messageID: String,
        references: [String] = [],
        time: Double
    ) {
        self.from = from
        self.to = to
        self.subject = subject
        self.text = text
        self.html = html
        self.messageID = messageID
        self.references = references
        self.time = time
    }

    /// As it is sent (RFC 5322, RFC 2046): lines end in CR LF, and all is ASCII.
    package var bytes: [UInt8] {
        let boundary = "=_\(messageID.prefix { $0 != "@" })"
        var lines = [
            "From: \(Self.line(from))",
            "To: \(to.map(Self.line).joined(separator: ",\r\n "))",
            "Subject: \(Self.encoded(subject))",
            "Date: \(Self.date(time))",
            "Message-ID: <\(Self.line(messageID))>",
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "Content-Type: multipart/alternative; boundary=\"\(boundary)\"",
        ]
        if !references.isEmpty {
            let names = references.map { "<\(Self.line($0))>" }.joined(separator: " ")
            lines += ["References: \(names)", "In-Reply-To: \(names)"]
        }
        for (type, body) in [("text/plain", text), ("text/html", html)] {
            lines += [
                "", "--\(boundary)", "Content-Type: \(type); charset=utf-8", "Content-Transfer-Encoding: base64", "",
                Data(body.utf8).base64EncodedString(options: [
                    .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
                ]),
            ]
        }
        return Array((lines + ["--\(boundary)--", ""]).joined(separator: "\r\n").utf8)
    }

    /// A header's value holds one line, whatever is put into it.
    private static func line(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value < 0x7F }))
    }

    /// Text of any language in a header (RFC 2047): words of at most 75 characters, none cut within a character.
    private static func encoded(_ text: String) -> String {
        var (words, word) = ([String](), "")
        for character in text where !character.isNewline {
            if word.utf8.count + character.utf8.count > 42 {
                words.append(word)
                word = ""
            }
            word.append(character)
        }
        return (words + [word]).map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }

    private static func date(_ time: Double) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = .gmt
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss Z"
        return formatter.string(from: Date(timeIntervalSince1970: time))
    }
}
