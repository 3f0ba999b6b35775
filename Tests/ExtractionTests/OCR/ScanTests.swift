import Documents
import Extraction
import Testing

struct ScanTests {
    private let reader = Installed.reader()
    private let expected = Set(SamplePicture.lines.joined(separator: " ").split(separator: " ").map(String.init))

    private func read(_ bytes: [UInt8]) throws -> Document {
        let document = try reader.read(bytes, name: "scan").document
        let violation = Invariants.violation(in: document)
        #expect(violation == nil)
        return document
    }

    /// The share of the expected words that were found.
    private func recall(of page: Page) -> Double {
        let found = Set(page.words.map(\.text))
        return Double(expected.intersection(found).count) / Double(expected.count)
    }

    @Test func aCleanPictureIsReadAlmostWhollyWithBoxes() throws {
        let document = try read(SamplePicture().png())
        let page = try #require(document.pages.first)
        #expect(document.fileType == .png && page.source == .ocr)
        #expect(recall(of: page) >= 0.95)
        #expect(try #require(document.ocrConfidence) > 0.8)
        #expect(page.text.hasPrefix("COMMERCIAL LEASE AGREEMENT\n"))
        #expect(abs((page.width ?? 0) - 612) < 2 && abs((page.height ?? 0) - 792) < 2)
        let box = try #require(page.words.first?.box)
        #expect(abs(box.x - 72) < 3 && abs(box.y + box.height - 72) < 4)
    }

    @Test func aPageWhoseNoiseHidesItsInkIsNotCalledGood() throws {
        let picture = try SamplePicture()
        picture.fade(black: 244, white: 250)
        picture.addNoise(deviation: 13)
        let page = try #require(read(picture.png()).pages.first)
        #expect(page.words.isEmpty)
        #expect(page.notes.quality?.score == 0)
    }

    @Test(arguments: [-3.0, 2.3])
    func skewIsUndoneAndBoxesLieOnTheSkewedPage(degrees: Double) throws {
        let picture = try SamplePicture()
        let level = try #require(read(picture.png()).pages.first)
        picture.turn(degrees: degrees)
        let page = try #require(read(picture.png()).pages.first)
        #expect(recall(of: page) >= 0.9)
        let before = try #require(level.words.first?.box)
        let after = try #require(page.words.first { $0.text == level.words.first?.text }?.box)
        // Far from the centre of the turn the word has moved by about the sine of the angle times its distance.
        let moved = (396 - before.y) * degrees * .pi / 180
        #expect(abs((after.x - before.x) - moved) < 8)
    }

    @Test(arguments: [1, 2, 3])
    func pagesLyingOnASideAreReadUpright(quarters: Int) throws {
        let picture = try SamplePicture()
        picture.turn(quarters: quarters)
        let page = try #require(read(picture.jpeg()).pages.first)
        #expect(recall(of: page) >= 0.9)
        #expect(page.text.contains("COMMERCIAL LEASE AGREEMENT\n"))
        let box = try #require(page.words.first { $0.text == "COMMERCIAL" }?.box)
        #expect((box.height > box.width) == (quarters != 2))
    }

    @Test func severalThreadsReadTheSameAsOne() throws {
        let picture = try SamplePicture()
        var pdf = SamplePDF(lines: SamplePicture.lines)
        let jpeg = try picture.jpeg()
        for _ in 0..<3 { pdf.addPage(jpeg: jpeg, columns: picture.columns, rows: picture.rows) }
        pdf.addPage(lines: ["The last page."])
        var limits = ExtractionLimits()
        limits.threads = 3
        for bytes in [pdf.bytes(), try picture.tiff(pages: 3)] {
            let alone = try read(bytes)
            let together = try Installed.reader(limits: limits).read(bytes, name: "scan").document
            #expect(together == alone)
            #expect(alone.pages.count >= 3)
        }
    }

    @Test func everyPageOfATIFFIsRead() throws {
        let document = try read(SamplePicture().tiff(pages: 2))
        #expect(document.fileType == .tiff && document.pages.count == 2)
        #expect(document.pages.allSatisfy { recall(of: $0) >= 0.95 })
    }

    @Test func picturesInsideAPDFAreRead() throws {
        let picture = try SamplePicture()
        var pdf = SamplePDF()
        pdf.addPage(jpeg: try picture.jpeg(), columns: picture.columns, rows: picture.rows)
        let page = try #require(read(pdf.bytes()).pages.first)
        #expect(page.source == .ocr && recall(of: page) >= 0.95)
    }

    @Test func aStampOverAScanDoesNotPassForItsText() throws {
        let picture = try SamplePicture()
        var pdf = SamplePDF()
        let stamp = "BT /F1 8 Tf 500 20 Td (BATES-000123) Tj ET"
        pdf.addPage(jpeg: try picture.jpeg(), columns: picture.columns, rows: picture.rows, over: stamp)
        let document = try read(pdf.bytes())
        let page = try #require(document.pages.first)
        #expect(page.source == .mixed && recall(of: page) >= 0.95)
        #expect(page.notes.decision?.reason == .picturePage)
        #expect(page.words.count { $0.text.hasPrefix("BATES") } == 1)
    }

    @Test func garbledHiddenTextUnderAScanIsRejected() throws {
        let picture = try SamplePicture()
        var pdf = SamplePDF()
        let junk = (1...40).map { "(xqz\($0 % 7)kpt#vwrg bcdfghjk) Tj T*" }.joined(separator: " ")
        let layer = "BT 3 Tr /F1 8 Tf 10 TL 72 700 Td \(junk) ET"
        pdf.addPage(jpeg: try picture.jpeg(), columns: picture.columns, rows: picture.rows, over: layer)
        let document = try read(pdf.bytes())
        #expect(document.pages.first?.source == .ocr)
        #expect(document.pages.first?.notes.decision?.reason == .disagreesWithPicture)
        #expect(document.diagnostics.map(\.code).contains("text_layer_rejected"))
    }

    @Test func goodHiddenTextUnderAScanIsKept() throws {
        let picture = try SamplePicture()
        var pdf = SamplePDF()
        let text = SamplePicture.lines.map { "(\($0)) Tj T*" }.joined(separator: " ")
        let layer = "BT 3 Tr /F1 12 Tf 14 TL 72 720 Td \(text) ET"
        pdf.addPage(jpeg: try picture.jpeg(), columns: picture.columns, rows: picture.rows, over: layer)
        let document = try read(pdf.bytes())
        #expect(document.pages.first?.source == .textLayer)
        #expect(document.diagnostics.isEmpty)
    }

    @Test func aGigapixelIsRefusedFromTheHeaderAlone() throws {
        // PNG, 5.3 and 11.2.2: signature, then IHDR with width and height 40,000 and one gray byte a pixel.
        let header: [UInt8] = [
            0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0x9C, 0x40, 0, 0,
            0x9C, 0x40, 8, 0, 0, 0, 0, 0, 0, 0, 0,
        ]
        #expect { try reader.read(header + Array(repeating: 0, count: 100), name: "huge.png") } throws: { error in
            (error as? ExtractionError)?.code == .imageTooLarge
        }
    }

    @Test func truncatedPicturesAreReadOrRefused() throws {
        let bytes = try SamplePicture().png()
        #expect { try reader.read(Array(bytes.prefix(bytes.count / 3)), name: "cut.png") } throws: { error in
            (error as? ExtractionError)?.code == .damaged
        }
    }
}
