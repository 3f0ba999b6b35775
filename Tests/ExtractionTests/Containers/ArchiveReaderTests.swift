import Documents
import Extraction
import Testing

struct ArchiveReaderTests {
    private func read(
        _ bytes: [UInt8],
        limits: ExtractionLimits = ExtractionLimits(),
        passwords: [String] = []
    ) throws -> ExtractedFile {
        let file = try Installed.reader(limits: limits, passwords: passwords).read(bytes, name: "bundle.zip")
        let violation = Invariants.violation(in: file.document)
        #expect(violation == nil)
        #expect(file.document.fileType == .zip)
        return file
    }

    @Test func filesAreAttachmentsWithSafeNames() throws {
        let inner = try ArchiveBytes.file([("a.txt", [65])])
        let file = try read(
            try ArchiveBytes.file([
                ("2019/", []), ("2019/Lease.txt", [66]), ("../../etc/passwd", [67]), ("C:\\in\\x.txt", [68]),
                ("inner.zip", inner), ("__MACOSX/2019/._Lease.txt", [69]), ("empty.txt", []),
            ])
        )
        #expect(file.attachments.map(\.name) == ["2019 - Lease.txt", "etc - passwd", "in - x.txt", "inner.zip"])
        #expect(file.attachments.first?.bytes == [66] && file.attachments.last?.bytes == inner)
        #expect(file.document.text.hasPrefix("2019/Lease.txt\n"))
        #expect(!file.document.text.contains("MACOSX"))
    }

    @Test func filesAboveTheLimitAreNoted() throws {
        var limits = ExtractionLimits()
        limits.maximumAttachments = 2
        let file = try read(try ArchiveBytes.file((1...5).map { ("\($0).txt", [65]) }), limits: limits)
        #expect(file.attachments.count == 2)
        #expect(file.document.diagnostics.map(\.code) == ["too_many_attachments"])
    }

    @Test func bombsAreRefused() throws {
        let bytes = try ArchiveBytes.file([("zeros.bin", [UInt8](repeating: 0, count: 20_000_000))])
        #expect { try read(bytes) } throws: { ($0 as? ExtractionError)?.code == .inflatesTooMuch }
    }

    @Test func emptyArchivesHaveNothingToRead() throws {
        let empty: [UInt8] = [0x50, 0x4B, 0x05, 0x06] + [UInt8](repeating: 0, count: 18)
        #expect { try read(empty) } throws: { ($0 as? ExtractionError)?.code == .noPages }
    }

    @Test func passwordsAreTriedInTurn() throws {
        let bytes = try ArchiveBytes.file([("Lease.txt", Array("Rent is due.".utf8))], password: "harbor")
        #expect(throws: ExtractionError.self) { try read(bytes) }
        #expect {
            try read(bytes, passwords: ["wrong"])
        } throws: { error in
            (error as? ExtractionError)?.code == .encrypted
        }
        let file = try read(bytes, passwords: ["wrong", "harbor"])
        #expect(file.attachments.first?.bytes == Array("Rent is due.".utf8))
    }
}
