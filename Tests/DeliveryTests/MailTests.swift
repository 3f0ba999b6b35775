import Delivery
import Foundation
import Testing

struct MailTests {
    private var mail = Mail(
        from: "deedbox@example.com",
        to: ["a@example.com", "b@example.com"],
        subject: "FIRING",
        text: "plain",
        html: "<p>rich</p>",
        messageID: "n1@example.com",
        references: ["g@example.com"],
        time: 1_700_000_000
    )

    private var lines: [String] { String(decoding: mail.bytes, as: UTF8.self).components(separatedBy: "\r\n") }

    /// Header lines by name, folded ones put together.
    private var headers: [String: String] {
        let head = lines.prefix { !$0.isEmpty }.joined(separator: "\r\n").replacing("\r\n ", with: " ")
        return head.components(separatedBy: "\r\n").reduce(into: [:]) { headers, line in
            let parts = line.split(separator: ":", maxSplits: 1)
            headers[String(parts[0])] = parts[1].trimmingCharacters(in: .whitespaces)
        }
    }

    @Test func theHeadersSayWhoWhenAndWhichMail() {
        #expect(headers["From"] == "deedbox@example.com" && headers["To"] == "a@example.com, b@example.com")
        #expect(headers["Date"] == "Tue, 14 Nov 2023 22:13:20 +0000")
        #expect(headers["Message-ID"] == "<n1@example.com>" && headers["References"] == "<g@example.com>")
        #expect(headers["Auto-Submitted"] == "auto-generated")
    }

    @Test func bothBodiesAreThere() {
        let bodies = lines.compactMap { Data(base64Encoded: $0) }.map { String(decoding: $0, as: UTF8.self) }
        #expect(bodies.contains("plain") && bodies.contains("<p>rich</p>"))
    }

    @Test mutating func whateverIsInItEveryLineIsShortAndASCII() {
        mail.subject = String(repeating: "Nájemní smlouva 🏠 ", count: 20)
        mail.text = String(repeating: "ž", count: 5_000)
        #expect(mail.bytes.allSatisfy { $0 < 0x80 } && lines.allSatisfy { $0.utf8.count <= 998 })
        let words = (headers["Subject"] ?? "").split(separator: " ")
        #expect(words.allSatisfy { $0.utf8.count <= 75 })
        let decoded = words.compactMap { word in
            Data(base64Encoded: String(word.dropFirst("=?utf-8?B?".count).dropLast(2)))
        }.map { String(decoding: $0, as: UTF8.self) }.joined()
        #expect(decoded == mail.subject)
    }

    @Test mutating func aHeaderCannotBeSmuggledIn() {
        mail.subject = "a\r\nBcc: all@example.com"
        mail.from = "x@example.com\r\nBcc: all@example.com"
        mail.to = ["y@example.com\nBcc: all@example.com"]
        #expect(headers["Bcc"] == nil)
    }
}
