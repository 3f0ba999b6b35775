import Documents
import Extraction
import Testing

struct MailReaderTests {
    private static let headers = """
        From: =?UTF-8?Q?Ren=C3=A9e_Clerk?= <renee@example.com>
        To: Tenant <tenant@example.com>
        Cc: file@example.com
        Subject: =?UTF-8?B?TGVhc2Ug4oCTIHNpZ25lZA==?=
        Date: Fri, 1 Mar 2024 12:00:00 -0500
        Message-ID: <1@example.com>
        MIME-Version: 1.0

        """

    private func read(_ mail: String, limits: ExtractionLimits = ExtractionLimits()) throws -> ExtractedFile {
        let bytes = Array(mail.replacing("\n", with: "\r\n").utf8)
        let file = try Installed.reader(limits: limits).read(bytes, name: "mail.eml")
        let violation = Invariants.violation(in: file.document)
        #expect(violation == nil)
        #expect(file.document.fileType == .mail)
        return file
    }

    private func multipart(_ kind: String, _ parts: [String]) -> String {
        let body = parts.map { "--B\n\($0)\n" }.joined()
        return "Content-Type: multipart/\(kind); boundary=B\n\n\(body)--B--\n"
    }

    @Test func headersAreMetadataAndText() throws {
        let document = try read(Self.headers + "Content-Type: text/plain\n\nPlease find it enclosed.\n").document
        #expect(document.metadata["from"] == "Renée Clerk <renee@example.com>")
        #expect(document.metadata["subject"] == "Lease – signed")
        #expect(document.metadata["date"] == "2024-03-01T12:00:00-05:00")
        #expect(document.metadata["message_id"] == "1@example.com")
        #expect(document.metadata["cc"] == "file@example.com")
        #expect(document.text.contains("Subject: Lease – signed\n\nPlease find it enclosed."))
    }

    @Test func thePlainTextIsPreferred() throws {
        let parts = ["Content-Type: text/plain\n\nplain words", "Content-Type: text/html\n\n<p>marked up</p>"]
        let text = try read(Self.headers + multipart("alternative", parts)).document.text
        #expect(text.contains("plain words") && !text.contains("marked up"))
        let html = try read(Self.headers + multipart("alternative", [parts[1]])).document.text
        #expect(html.hasSuffix("marked up"))
    }

    @Test func attachmentsAreDecodedAndNamedSafely() throws {
        let attachment = """
            Content-Type: application/pdf; name="x"
            Content-Disposition: attachment; filename="../../etc/Lease.pdf"
            Content-Transfer-Encoding: base64

            JVBERi0=
            """
        let nested = "Content-Type: message/rfc822\n\nFrom: a@example.com\nSubject: Old/new\n\ninner text"
        let parts = ["Content-Type: text/plain\n\nbody", attachment, nested]
        let file = try read(Self.headers + multipart("mixed", parts))
        #expect(file.attachments.map(\.name) == ["Lease.pdf", "Old new.eml"])
        #expect(file.attachments.first?.bytes == Array("%PDF-".utf8))
        let inner = try #require(file.attachments.last)
        #expect(String(decoding: inner.bytes, as: UTF8.self).contains("inner text"))
        #expect(!file.document.text.contains("inner text"))
    }

    @Test func attachmentsAboveTheLimitAreNoted() throws {
        var limits = ExtractionLimits()
        limits.maximumAttachments = 1
        let part = "Content-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nx"
        let file = try read(Self.headers + multipart("mixed", [part, part]), limits: limits)
        #expect(file.attachments.count == 1)
        #expect(file.document.diagnostics.map(\.code) == ["too_many_attachments"])
    }

    @Test func partsNestedTooDeepAreRefused() {
        var mail = "Content-Type: text/plain\n\ndeep\n"
        for level in 0..<40 {
            mail = "Content-Type: multipart/mixed; boundary=L\(level)\n\n--L\(level)\n\(mail)\n--L\(level)--\n"
        }
        #expect { try read(Self.headers + mail) } throws: { error in
            (error as? ExtractionError)?.code == .nestingTooDeep
        }
    }
}
