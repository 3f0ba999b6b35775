import Documents
import Foundation
import Testing

@testable import Extraction

/// Scans as PDF files in which the words that were read are found.
struct SearchablePDFTests {
    /// How far a word's box may move on its way through a PDF, in points.
    private static let tolerance = 0.75
    private static let pdfium = Installed.root.appendingPathComponent(".deps/pdfium/libpdfium.so").path

    private let reader = Installed.reader()

    /// The words that lie unseen on each page of a PDF, asked from PDFium.
    private func unseenWords(of pdf: [UInt8]) throws -> [[LayoutWord]] {
        try PDFium.exclusively {
            let file = try PDFFile(
                pdf,
                passwords: [],
                pdfium: PDFium(path: Self.pdfium),
                limits: ExtractionLimits()
            )
            return try (0..<file.pageCount).map { index in
                let layer = TextLayer(try SeenPage(at: index, of: file, flattening: true))
                return layer.hidden.values.flatMap(\.self)
            }
        }
    }

    /// The words of the page that do not come back where they were read.
    private func lost(_ page: Page, in found: [LayoutWord]) -> [String] {
        page.words.filter { word in
            guard let box = word.box else { return false }
            return !found.contains { other in
                other.text == word.text && abs(other.box.x - box.x) < Self.tolerance
                    && abs(other.box.y - box.y) < Self.tolerance
                    && abs(other.box.width - box.width) < Self.tolerance
                    && abs(other.box.height - box.height) < Self.tolerance
            }
        }.map(\.text)
    }

    /// Makes the PDF of a file and holds it against what was read.
    private func checked(_ bytes: [UInt8], words minimum: Int) throws -> [UInt8] {
        let document = try reader.read(bytes, name: "scan").document
        let pdf = try reader.searchablePDF(bytes, pages: document.pages)
        let found = try unseenWords(of: pdf)
        #expect(found.count == document.pages.count)
        for (page, words) in zip(document.pages, found) {
            #expect(page.words.count >= minimum)
            #expect(lost(page, in: words) == [])
            #expect(words.count == page.words.count)
        }
        return pdf
    }

    @Test func wordsOfATwoColourFaxLieOnItsPagesAndThePixelsAreTheSame() throws {
        let fax = try SamplePicture().fax(pages: 2)
        let pdf = try checked(fax, words: 50)
        // As many dots as the picture has: each is drawn as it is.
        for page in 1...2 {
            let before = try reader.pageImage(fax, page: page, dotsPerInch: 200)
            let after = try reader.pageImage(pdf, page: page, dotsPerInch: 200)
            #expect(try Pixels(after).difference(from: Pixels(before)) < 0.01)
        }
    }

    @Test func photographsKeepTheirBytes() throws {
        let jpeg = try SamplePicture().jpeg()
        let pdf = try checked(jpeg, words: 50)
        #expect(pdf.firstRange(of: jpeg) != nil)
    }

    @Test(arguments: [(UInt8(3), 2), (6, 3), (8, 1)])
    func photographsTakenSidewaysAreShownUprightAndKeepTheirBytes(orientation: UInt8, turns: Int) throws {
        let sample = try SamplePicture()
        sample.turn(quarters: turns)
        let jpeg = CameraOrientationTests.header(orientation, isBig: true) + (try sample.jpeg()).dropFirst(2)
        let pdf = try checked(jpeg, words: 50)
        #expect(pdf.firstRange(of: jpeg) != nil)
        let (before, after) = (
            try Pixels(reader.pageImage(jpeg, page: 1, dotsPerInch: 100)),
            try Pixels(reader.pageImage(pdf, page: 1, dotsPerInch: 100))
        )
        #expect(after.columns < after.rows)
        #expect(after.difference(from: before) < 8)
    }

    @Test(arguments: ["", "/Rotate 90", "/Rotate 180", "/Rotate 270", "/CropBox [50 40 562 752]"])
    func scannedPDFsAreAddedToAndLookTheSame(entries: String) throws {
        let sample = try SamplePicture()
        // Upright as shown, whatever the page's rotation.
        let quarters = ["/Rotate 90": 3, "/Rotate 180": 2, "/Rotate 270": 1][entries] ?? 0
        sample.turn(quarters: quarters)
        var scan = SamplePDF()
        let isLying = quarters % 2 == 1
        scan.addPage(
            jpeg: try sample.jpeg(),
            columns: sample.columns,
            rows: sample.rows,
            isLying: isLying,
            entries: entries
        )
        let bytes = scan.bytes()
        let pdf = try checked(bytes, words: 50)
        let before = try reader.pageImage(bytes, page: 1, dotsPerInch: 150)
        #expect(try reader.pageImage(pdf, page: 1, dotsPerInch: 150) == before)
    }

    @Test func wordsThatWereNotBelievedAreNotFoundAnyMore() throws {
        let sample = try SamplePicture()
        var scan = SamplePDF()
        let lies = (0..<12).map { "BT 3 Tr /F1 12 Tf 72 \(700 - $0 * 14) Td (Wrongly hidden words \($0)) Tj ET" }
        scan.addPage(
            jpeg: try sample.jpeg(),
            columns: sample.columns,
            rows: sample.rows,
            over: lies.joined(separator: "\n")
        )
        let bytes = scan.bytes()
        let document = try reader.read(bytes, name: "scan.pdf").document
        try #require(document.pages.first?.source == .ocr)
        let pdf = try checked(bytes, words: 50)
        #expect(try unseenWords(of: pdf)[0].allSatisfy { $0.text != "Wrongly" })
        let (before, after) = (
            try Pixels(reader.pageImage(bytes, page: 1, dotsPerInch: 100)),
            try Pixels(reader.pageImage(pdf, page: 1, dotsPerInch: 100))
        )
        #expect(after.difference(from: before) < 4)
    }

    @Test func pagesThatSayTheirWordsThemselvesAreLeftAlone() throws {
        var file = SamplePDF(lines: SamplePicture.lines)
        let sample = try SamplePicture()
        file.addPage(jpeg: try sample.jpeg(), columns: sample.columns, rows: sample.rows)
        let bytes = file.bytes()
        let document = try reader.read(bytes, name: "mixed.pdf").document
        let pdf = try reader.searchablePDF(bytes, pages: document.pages)
        let found = try unseenWords(of: pdf)
        #expect(found[0].isEmpty)
        #expect(found[1].count == document.pages[1].words.count)
        let again = try reader.read(pdf, name: "again.pdf").document
        #expect(again.pages.map(\.source) == [.textLayer, .textLayer])
        #expect(again.pages[0].text == document.pages[0].text)
    }

    @Test func lettersOfAnyScriptComeBack() throws {
        let page = Page(
            number: 1,
            width: 612,
            height: 792,
            source: .ocr,
            text: "Łódź § Мир “x”",
            words: ["Łódź", "§", "Мир", "“x”"].enumerated().map { place, text in
                Word(
                    text: text,
                    confidence: 1,
                    box: BoundingBox(x: 72 + Double(place) * 90, y: 100, width: 60, height: 11),
                    offset: 0
                )
            }
        )
        let pdf = try reader.searchablePDF(SamplePicture().png(), pages: [page])
        #expect(try lost(page, in: unseenWords(of: pdf)[0]) == [])
    }

    @Test func kindsWithoutALookHaveNoPDF() throws {
        #expect { try reader.searchablePDF(Array("Rent is due.".utf8), pages: []) } throws: { error in
            (error as? ExtractionError)?.code == .unsupportedType
        }
    }

    @Test func theSandboxedWorkerMakesThePDF() async throws {
        let fax = try SamplePicture().fax(pages: 1)
        let pages = try reader.read(fax, name: "fax.tif").document.pages
        let configuration = FaultyPool.configuration { $0.libraries = NativeLibraries(pdfium: Self.pdfium) }
        let pdf = try await FaultyPool.with(configuration) { try await $0.searchablePDF(fax, pages: pages) }
        #expect(try lost(pages[0], in: unseenWords(of: pdf)[0]) == [])
    }
}
