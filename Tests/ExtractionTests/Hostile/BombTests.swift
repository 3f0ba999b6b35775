import Documents
import Extraction
import Foundation
import Testing

/// Files made to exhaust their reader, through the pool, the sandbox and the real readers.
@Suite(
    .timeLimit(.minutes(30)),
    .serialized,
    .enabled(if: FileManager.default.fileExists(atPath: RealReaders.pdfium), "scripts/setup")
)
struct BombTests {
    /// Codes that tell of a limit, for the file or for a page.
    private static let honestCodes: Set<String> = [
        "too_large", "inflates_too_much", "image_too_large", "too_many_pages", "nesting_too_deep", "damaged",
        "no_pages",
        "worker_timeout", "worker_memory", "page_timeout", "page_memory", "page_crashed", "page_unreadable",
        "page_not_recognized", "resolution_lowered", "too_many_attachments",
    ]

    private static func configuration() -> PoolConfiguration {
        RealReaders.configuration { configuration in
            configuration.limits.memoryBytes = 1 << 30
            configuration.limits.pageCPUSeconds = 10
            configuration.limits.cpuSeconds = 60
            configuration.limits.threads = 2
        }
    }

    struct Bomb: CustomTestStringConvertible, Sendable {
        let what: String
        /// The one code that is right; nil where a reader may also shrug the bomb off.
        var code: String?
        let bytes: @Sendable () throws -> [UInt8]
        var testDescription: String { what }
    }

    static let bombs: [Bomb] = [
        Bomb(what: "content of 64 MB packed twice") { try PDFBombs.flateChain(megabytes: 64, filters: 2) },
        Bomb(what: "content of 300 MB packed three times") { try PDFBombs.flateChain(megabytes: 300, filters: 3) },
        Bomb(what: "picture of ten gigabytes") { try PDFBombs.pictureChain(megabytes: 64) },
        Bomb(what: "object stream of a thousand million objects") { try PDFBombs.objectStream() },
        Bomb(what: "page tree that contains itself") { PDFBombs.loop },
        Bomb(what: "form that draws itself") { PDFBombs.selfDrawing },
        Bomb(what: "page of a thousand million points") { PDFBombs.page(points: 1_000_000_000) },
        Bomb(what: "PDF of 10,000 pages", code: "too_many_pages") { PDFBytes.pages(10_000) },
        Bomb(what: "PNG header of a terapixel", code: "image_too_large") {
            PictureBytes.png(width: 1_000_000, height: 1_000_000)
        },
        Bomb(what: "PNG header of the largest numbers", code: "image_too_large") {
            PictureBytes.png(width: 0x7FFF_FFFF, height: 0x7FFF_FFFF)
        },
        Bomb(what: "DOCX of one dense part", code: "inflates_too_much") {
            try ArchiveBytes.word([UInt8](repeating: 0x20, count: 20_000_000))
        },
        Bomb(what: "mail in mail in mail", code: "nesting_too_deep") { MailBytes.nested(40) },
    ]

    @Test(arguments: bombs)
    func bombCostsItselfAndIsTold(_ bomb: Bomb) async throws {
        let bytes = try bomb.bytes()
        try await FaultyPool.with(Self.configuration()) { pool in
            switch try await RealReaders.outcome(of: bytes, name: "a.pdf", pool: pool) {
            case .failure(let error):
                #expect(Self.honestCodes.contains(error.code.rawValue), "\(error)")
                if let code = bomb.code { #expect(error.code.rawValue == code) }
            case .success(let file):
                #expect(bomb.code == nil, "it was read")
                let codes = Set(file.document.diagnostics.filter { $0.severity != .note }.map(\.code))
                #expect(codes.isSubset(of: Self.honestCodes), "\(codes)")
            }
            // The next file is read.
            let file = try await pool.extract(PDFBytes.saying("Rent is due."), name: "b.pdf")
            #expect(file.document.text.contains("Rent is due."))
        }
    }

    @Test func pageBehindABombIsRead() async throws {
        let bytes = try PDFBombs.flateChain(megabytes: 300, filters: 3)
        let file = try await FaultyPool.with(Self.configuration()) { try await $0.extract(bytes, name: "a.pdf") }
        #expect(file.document.pages.count == 2)
        #expect(file.document.pages.last?.text == "The page behind the bomb.")
    }

    @Test func partsOfAnArchiveAreCountedTogether() async throws {
        var configuration = Self.configuration()
        configuration.limits.maximumInflatedBytes = 10_000_000
        configuration.limits.inflationGraceBytes = 10_000_000
        let part = [UInt8](repeating: 0x20, count: 3_000_000)
        let bytes = try ArchiveBytes.file(
            (1...4).map { ("word/header\($0).xml", part) } + [("word/document.xml", part)]
        )
        let outcome = try await FaultyPool.with(configuration) { pool in
            try await RealReaders.outcome(of: bytes, name: "a.docx", pool: pool)
        }
        guard case .failure(let error) = outcome else {
            Issue.record("The file was read.")
            return
        }
        #expect(error.code == .inflatesTooMuch)
    }
}
