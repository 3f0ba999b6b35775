import Documents
import Extraction
import Foundation
import Testing

/// Bad files, through the pool, the sandbox and the real readers.
@Suite(
    .timeLimit(.minutes(30)),
    .enabled(if: FileManager.default.fileExists(atPath: RealReaders.pdfium), "scripts/setup")
)
struct HostileFilesTests {
    struct Bad: CustomTestStringConvertible, Sendable {
        let what: String
        let code: ExtractionErrorCode
        let message: String
        let bytes: @Sendable () throws -> [UInt8]
        var testDescription: String { what }
    }

    private static let damagedPDF = "The PDF is damaged and cannot be opened. Print or save it anew as PDF."
    private static let bomb = "The document unpacks to far more than it holds "

    static let files: [Bad] = [
        Bad(what: "empty", code: .emptyFile, message: "The file is empty.") { [] },
        Bad(what: "truncated PDF", code: .damaged, message: damagedPDF) {
            Array(PDFBytes.saying("Rent is due.").prefix(40))
        },
        Bad(what: "PDF of noise", code: .damaged, message: damagedPDF) {
            Array("%PDF-1.7\n".utf8) + (0..<4_000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 31) }
        },
        Bad(
            what: "encrypted PDF",
            code: .encrypted,
            message: "The PDF asks for a password. Give it with --password or extraction.password_file."
        ) { PDFBytes.encrypted },
        Bad(what: "PDF without pages", code: .noPages, message: "The PDF has no pages.") { PDFBytes.pages(0) },
        Bad(
            what: "PDF of 10,000 pages",
            code: .tooManyPages,
            message: "The PDF has 10000 pages; at most 2000 are read. Split it."
        ) { PDFBytes.pages(10_000) },
        Bad(what: "zip bomb as DOCX", code: .inflatesTooMuch, message: bomb) {
            try ArchiveBytes.word([UInt8](repeating: 0x20, count: 20_000_000))
        },
        Bad(what: "truncated DOCX", code: .damaged, message: "The archive is damaged and cannot be opened.") {
            Array(try ArchiveBytes.word(entities: "", paragraphs: "").prefix(200))
        },
        Bad(what: "PNG header of a gigapixel", code: .imageTooLarge, message: "The picture has 40000 × 40000 pixels") {
            PictureBytes.png(width: 40_000, height: 40_000)
        },
        Bad(
            what: "PNG header of a terapixel",
            code: .imageTooLarge,
            message: "The picture has 1000000 × 1000000 pixels"
        ) {
            PictureBytes.png(width: 1_000_000, height: 1_000_000)
        },
        Bad(what: "PNG without its pixels", code: .damaged, message: "The picture is damaged and cannot be opened.") {
            PictureBytes.png(width: 100, height: 100)
        },
        Bad(what: "program", code: .unsupportedType, message: "The content is a program, which cannot be read.") {
            Array(try Data(contentsOf: URL(fileURLWithPath: "/usr/bin/env")))
        },
        Bad(
            what: "mail in mail in mail",
            code: .nestingTooDeep,
            message: "The mail has parts in parts more than 5 deep. Hand in its attachments by themselves."
        ) { MailBytes.nested(40) },
        Bad(what: "zip bomb as workbook", code: .inflatesTooMuch, message: bomb) {
            var workbook = SampleWorkbook()
            workbook.add("S", content: String(repeating: " ", count: 20_000_000))
            return try workbook.bytes()
        },
        Bad(what: "encrypted archive", code: .encrypted, message: "The archive asks for a password. State it,") {
            try ArchiveBytes.file([("Lease.txt", [65])], password: "harbor")
        },
        Bad(what: "truncated message", code: .damaged, message: "The Office file is damaged and cannot be opened.") {
            Array(SampleMessage().bytes().prefix(600))
        },
        Bad(
            what: "HEIC picture",
            code: .unsupportedType,
            message: "The content is a HEIC picture or a film, which cannot be read. Save it as JPEG, PNG or PDF"
        ) { [0, 0, 0, 24] + Array("ftypheic".utf8) + [UInt8](repeating: 0, count: 12) },
    ]

    @Test(arguments: files)
    func hasItsOwnCodeAndLine(_ bad: Bad) async throws {
        let bytes = try bad.bytes()
        let outcome = try await FaultyPool.with(RealReaders.configuration()) { pool in
            try await RealReaders.outcome(of: bytes, name: "lease.pdf", pool: pool)
        }
        guard case .failure(let error) = outcome else {
            Issue.record("The file was read.")
            return
        }
        #expect(error.code == bad.code)
        #expect(error.message.hasPrefix(bad.message), "\(error.message)")
        #expect(!error.message.contains("\n") && error.message.hasSuffix("."))
    }

    @Test func theRestOfTheRunGoesOn() async throws {
        let good = PDFBytes.saying("Rent is due.")
        let codes = try await FaultyPool.with(RealReaders.configuration()) { pool in
            var codes: [ExtractionErrorCode?] = []
            for bad in Self.files {
                for bytes in [try bad.bytes(), good] {
                    switch try await RealReaders.outcome(of: bytes, name: "a.pdf", pool: pool) {
                    case .success(let file): codes.append(file.document.text.contains("Rent is due.") ? nil : .damaged)
                    case .failure(let error): codes.append(error.code)
                    }
                }
            }
            return codes
        }
        #expect(codes == Self.files.flatMap { [$0.code, nil] })
    }

    @Test func wrongSuffixChangesNothing() async throws {
        let file = try await FaultyPool.with(RealReaders.configuration()) { pool in
            try await pool.extract(PDFBytes.saying("Rent is due."), name: "lease.docx")
        }
        #expect(file.document.fileType == .pdf)
        #expect(file.document.name == "lease.docx")
    }

    @Test func entitiesThatMultiplyAreNotFollowed() async throws {
        // "Billion laughs": 10 entities, each ten times the one before.
        let entities = (1...10).map { level in
            "<!ENTITY e\(level) \"\(String(repeating: "&e\(level - 1);", count: 10))\">"
        }
        let bytes = try ArchiveBytes.word(
            entities: "<!ENTITY e0 \"ha\">" + entities.joined(),
            paragraphs: "<w:p><w:r><w:t>Rent &e10;</w:t></w:r></w:p>"
        )
        let outcome = try await FaultyPool.with(RealReaders.configuration()) { pool in
            try await RealReaders.outcome(of: bytes, name: "lease.docx", pool: pool)
        }
        switch outcome {
        case .success(let file): #expect(file.document.text.utf8.count < 100_000)
        case .failure(let error): #expect(error.code == .damaged)
        }
    }

    @Test func entitiesThatPointAtFilesAreNotFollowed() async throws {
        let bytes = try ArchiveBytes.word(
            entities: "<!ENTITY secret SYSTEM \"file:///usr/share/common-licenses/BSD\">",
            paragraphs: "<w:p><w:r><w:t>Rent &secret;</w:t></w:r></w:p>"
        )
        let outcome = try await FaultyPool.with(RealReaders.configuration()) { pool in
            try await RealReaders.outcome(of: bytes, name: "lease.docx", pool: pool)
        }
        switch outcome {
        case .success(let file): #expect(!file.document.text.contains("Redistribution"))
        case .failure(let error): #expect(error.code == .damaged)
        }
    }

    @Test func characterSetsAreKnownInTheSandbox() async throws {
        let bytes = Array("<html><meta charset=shift_jis><p>".utf8) + [0x93, 0xFA, 0x96, 0x7B]
        let file = try await FaultyPool.with(RealReaders.configuration()) { pool in
            try await pool.extract(bytes, name: "a.html")
        }
        #expect(file.document.text == "日本")
    }

    @Test func groupsWithoutEndAreReadInTheSandbox() async throws {
        let bytes = Array(("{\\rtf1 " + String(repeating: "{\\b ", count: 100_000) + "deep").utf8)
        let file = try await FaultyPool.with(RealReaders.configuration()) { pool in
            try await pool.extract(bytes, name: "a.rtf")
        }
        #expect(file.document.text == "deep")
    }

    @Test func pageOfAPDFIsDrawnInTheSandbox() async throws {
        let picture = try await FaultyPool.with(RealReaders.configuration()) { pool in
            try await pool.pageImage(PDFBytes.saying("Rent is due."), page: 1, dotsPerInch: 50)
        }
        #expect(picture.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    }
}
