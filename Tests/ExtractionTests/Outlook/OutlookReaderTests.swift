import Documents
import Extraction
import Testing

struct OutlookReaderTests {
    private func read(_ bytes: [UInt8]) throws -> ExtractedFile {
        let file = try Installed.reader().read(bytes, name: "mail.msg")
        let violation = Invariants.violation(in: file.document)
        #expect(violation == nil)
        #expect(file.document.fileType == .msg)
        return file
    }

    private static var message: SampleMessage {
        var message = SampleMessage()
        message.texts = [
            0x37: "Lease – signed", 0x42: "Renée Clerk", 0x5D02: "renee@example.com", 0x0E04: "Tenant",
            0x1035: "<1@example.com>", 0x1000: "Please find it enclosed.\r\n\r\nRegards",
        ]
        // 1 March 2024, 17:00 UTC, in ticks since 1601.
        message.numbers = [0x0039_0040: (1_709_312_400 + 11_644_473_600) * 10_000_000]
        var to = SampleMessage()
        to.texts = [0x3001: "Tenant", 0x39FE: "tenant@example.com", 0x3003: "/O=EXCHANGE/CN=TENANT"]
        to.numbers = [0x0C15_0003: 1]
        var copy = SampleMessage()
        copy.texts = [0x3001: "file@example.com", 0x3003: "file@example.com"]
        copy.numbers = [0x0C15_0003: 2]
        message.recipients = [to, copy]
        return message
    }

    @Test func headersAreMetadataAndText() throws {
        let document = try read(Self.message.bytes()).document
        #expect(
            document.metadata == [
                "from": "Renée Clerk <renee@example.com>", "to": "Tenant <tenant@example.com>",
                "cc": "file@example.com",
                "subject": "Lease – signed", "date": "2024-03-01T17:00:00+00:00", "message_id": "1@example.com",
            ]
        )
        #expect(
            document.text == """
                From: Renée Clerk <renee@example.com>
                To: Tenant <tenant@example.com>
                Cc: file@example.com
                Date: 2024-03-01T17:00:00+00:00
                Subject: Lease – signed

                Please find it enclosed.

                Regards
                """
        )
    }

    @Test func markupIsReadWhereThereIsNoPlainText() throws {
        var message = Self.message
        message.texts[0x1000] = nil
        message.binaries[0x1013] =
            Array("<html><meta charset=windows-1251><p>".utf8) + [0xC0, 0xF0] + Array("</p>".utf8)
        #expect(try read(message.bytes()).document.text.hasSuffix("\n\nАр"))
    }

    @Test func packedRTFIsReadWhereThereIsNothingElse() throws {
        var message = Self.message
        message.texts[0x1000] = nil
        // The example of MS-OXRTFCP, 3.1.1.
        message.binaries[0x1009] = [
            0x2D, 0x00, 0x00, 0x00, 0x2B, 0x00, 0x00, 0x00, 0x4C, 0x5A, 0x46, 0x75, 0xF1, 0xC5, 0xC7, 0xA7, 0x03, 0x00,
            0x0A, 0x00, 0x72, 0x63, 0x70, 0x67, 0x31, 0x32, 0x35, 0x42, 0x32, 0x0A, 0xF3, 0x20, 0x68, 0x65, 0x6C, 0x09,
            0x00, 0x20, 0x62, 0x77, 0x05, 0xB0, 0x6C, 0x64, 0x7D, 0x0A, 0x80, 0x0F, 0xA0,
        ]
        #expect(try read(message.bytes()).document.text.hasSuffix("\n\nhello world"))
        // The example of MS-OXRTFCP, 3.1.2, whose references overlap what they write.
        message.binaries[0x1009] = [
            0x1A, 0x00, 0x00, 0x00, 0x1C, 0x00, 0x00, 0x00, 0x4C, 0x5A, 0x46, 0x75, 0xE2, 0xD4, 0x4B, 0x51, 0x41, 0x00,
            0x04, 0x20, 0x57, 0x58, 0x59, 0x5A, 0x0D, 0x6E, 0x7D, 0x01, 0x0E, 0xB0,
        ]
        #expect(try read(message.bytes()).document.text.hasSuffix("\n\nWXYZWXYZWXYZWXYZWXYZ"))
        message.binaries[0x1009] = Array("....".utf8) + [0, 0, 0, 0] + Array("MELA....{\\rtf1 plain}".utf8)
        #expect(try read(message.bytes()).document.text.hasSuffix("\n\nplain"))
    }

    @Test func textsInACodePageAreDecoded() throws {
        var message = SampleMessage()
        message.coded = [0x37: [0xC0, 0xF0], 0x1000: [0xC0]]
        message.numbers = [0x3FFD_0003: 1_251]
        #expect(try read(message.bytes()).document.text == "Subject: Ар\n\nА")
    }

    @Test func attachmentsAreTakenOut() throws {
        var lease = SampleMessage()
        lease.texts = [0x3707: "../Lease.pdf"]
        lease.binaries = [0x3701: Array("%PDF-".utf8) + [UInt8](repeating: 7, count: 9_000)]
        lease.numbers = [0x3705_0003: 1]
        var object = SampleMessage()
        object.numbers = [0x3705_0003: 6]
        var message = Self.message
        message.attachments = [lease, object]
        let file = try read(message.bytes())
        #expect(file.attachments.map(\.name) == ["Lease.pdf"])
        #expect(file.attachments.first?.bytes.count == 9_005)
        #expect(file.document.diagnostics.map(\.code) == ["objects_left_out"])
    }

    @Test func messagesInsideBecomeMails() throws {
        var note = SampleMessage()
        note.texts = [0x3707: "Größe \"1\".txt"]
        note.binaries = [0x3701: Array("small".utf8)]
        var inner = Self.message
        inner.attachments = [note]
        var attachment = SampleMessage()
        attachment.numbers = [0x3705_0003: 5]
        attachment.inner = [inner]
        var outer = SampleMessage()
        outer.texts = [0x37: "Fwd", 0x1000: "See below."]
        outer.attachments = [attachment]
        let file = try read(outer.bytes())
        #expect(file.attachments.map(\.name) == ["Lease – signed.eml"])
        let mail = try Installed.reader().read(try #require(file.attachments.first).bytes, name: "inner.eml")
        #expect(mail.document.fileType == .mail)
        #expect(mail.document.metadata["from"] == "Renée Clerk <renee@example.com>")
        #expect(mail.document.metadata["date"] == "2024-03-01T17:00:00+00:00")
        #expect(mail.document.text.hasSuffix("Please find it enclosed.\n\nRegards"))
        #expect(mail.attachments == [Attachment(name: "Größe '1'.txt", bytes: Array("small".utf8))])
    }

    @Test func messagesNestedTooDeepAreRefused() {
        var message = Self.message
        for _ in 0..<7 {
            var attachment = SampleMessage()
            attachment.numbers = [0x3705_0003: 5]
            attachment.inner = [message]
            message = Self.message
            message.attachments = [attachment]
        }
        #expect { try read(message.bytes()) } throws: { ($0 as? ExtractionError)?.code == .nestingTooDeep }
    }
}
