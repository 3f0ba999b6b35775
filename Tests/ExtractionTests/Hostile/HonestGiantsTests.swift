import Documents
import Extraction
import Foundation
import Testing

/// Large and odd files that mean no harm: they must be read, or the limits are worth nothing.
@Suite(
    .timeLimit(.minutes(30)),
    .enabled(if: FileManager.default.fileExists(atPath: RealReaders.pdfium), "scripts/setup")
)
struct HonestGiantsTests {
    private func read(
        _ bytes: [UInt8],
        adjust: (inout ExtractionLimits) -> Void = { _ in }
    ) async throws -> Document {
        let configuration = RealReaders.configuration { adjust(&$0.limits) }
        return try await FaultyPool.with(configuration) { try await $0.extract(bytes, name: "a").document }
    }

    private static let a0 = "/MediaBox [0 0 2384 3370]"

    @Test func mapOfA0SizeKeepsItsWords() async throws {
        var pdf = SamplePDF()
        pdf.addPage(lines: ["SITE PLAN OF THE PREMISES"], entries: Self.a0)
        let document = try await read(pdf.bytes())
        #expect(document.text == "SITE PLAN OF THE PREMISES")
        #expect(document.pages.first?.width == 2384)
        #expect(document.diagnostics.isEmpty)
    }

    @Test func scannedPageOverTheLimitOfPixelsIsReadAtALowerResolution() async throws {
        let picture = try SamplePicture()
        var pdf = SamplePDF()
        pdf.addPage(jpeg: try picture.jpeg(), columns: picture.columns, rows: picture.rows)
        // Letter size at 200 dots an inch has 3.7 million pixels.
        let document = try await read(pdf.bytes()) { $0.maximumPixels = 2_500_000 }
        #expect(document.text.contains("COMMERCIAL LEASE AGREEMENT"))
        #expect(document.diagnostics.map(\.code).contains("resolution_lowered"))
    }

    @Test func pictureOverTheLimitOfPixelsIsReadAtALowerResolution() async throws {
        let document = try await read(SamplePicture().tiff(pages: 2)) { $0.maximumPixels = 2_500_000 }
        #expect(document.pages.allSatisfy { $0.text.contains("COMMERCIAL LEASE AGREEMENT") })
        #expect(document.diagnostics.map(\.code) == ["resolution_lowered", "resolution_lowered"])
        #expect(document.diagnostics.map(\.page) == [1, 2])
    }

    @Test func aHundredNestedBookmarksAreNoHarm() async throws {
        var pdf = SamplePDF(lines: ["Rent is due."])
        // Objects 1 to 5 are there; the outline follows, each entry inside the one before.
        let root = 6
        for level in 0...100 {
            let inner = level < 100 ? "/First \(root + level + 1) 0 R /Last \(root + level + 1) 0 R /Count 1" : ""
            let title = level == 0 ? "/Type /Outlines" : "/Title (Section \(level)) /Parent \(root + level - 1) 0 R"
            pdf.addObject("<< \(title) \(inner) >>")
        }
        pdf.addToCatalog("/Outlines \(root) 0 R")
        #expect(try await read(pdf.bytes()).text == "Rent is due.")
    }

    @Test func formOfManyEqualRowsIsRead() async throws {
        // 6 MB that pack better than 200 to 1, as generated tables do.
        let row = "<w:tr><w:tc><w:p><w:r><w:t>Suite</w:t></w:r></w:p></w:tc></w:tr>"
        let table = "<w:tbl>" + String(repeating: row, count: 90_000) + "</w:tbl>"
        let bytes = try ArchiveBytes.word(entities: "", paragraphs: table)
        #expect(table.utf8.count / bytes.count > 200)
        let document = try await read(bytes)
        #expect(document.wordCount == 90_000)
    }

    @Test func fileOfManyPagesIsReadInFull() async throws {
        var pdf = SamplePDF()
        for number in 1...600 { pdf.addPage(lines: ["Page \(number) of the lease."]) }
        let document = try await read(pdf.bytes()) { $0.threads = 2 }
        #expect(document.pages.map(\.text) == (1...600).map { "Page \($0) of the lease." })
    }
}
