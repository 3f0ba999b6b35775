import COCR
import Documents
import Testing

@testable import Extraction

struct PictureHalvesTests {
    /// A page of lines of text, with a wide gap below the line of that number.
    private static func page(lines: Int, gapBelow wide: Int? = nil, frame: Bool = false) throws -> SamplePicture {
        var pdf = SamplePDF()
        var content = frame ? "1 w 60 60 492 672 re S " : ""
        content += "BT /F1 11 Tf 14 TL 72 700 Td "
        for line in 1...lines {
            content += "(Line \(line): Tenant shall pay its share of the operating expenses of the building) Tj T* "
            if line == wide { content += "0 -40 Td " }
        }
        pdf.addPage(content: content + "ET")
        return try SamplePicture(pdf: pdf.bytes())
    }

    private static func words(of picture: Picture, threads: Int) throws -> [LayoutWord] {
        var recognizer = TextRecognizer(tessdata: nil)
        recognizer.threads = threads
        return try recognizer.recognize(picture, maximumPixels: 40_000_000).words
    }

    @Test func aPageIsCutInTheWidestGapNearItsMiddle() throws {
        let picture = try Self.page(lines: 30, gapBelow: 13).picture().gray()
        let halves = try #require(PictureHalves(of: picture, letters: 3_000))
        // The base of line 13 lies 260 points below the top, the head of line 14 308 points.
        let cut = Double(halves.cut) * 72 / picture.dotsPerInch
        #expect((262...306).contains(cut))
        #expect(halves.upper.rows + halves.lower.rows == picture.rows)
        #expect(halves.upper.rows == halves.cut)
    }

    @Test func shortAndFramedPagesAreReadAtOnce() throws {
        #expect(PictureHalves(of: try Self.page(lines: 30).picture().gray(), letters: 600) == nil)
        #expect(PictureHalves(of: try Self.page(lines: 30, frame: true).picture().gray(), letters: 3_000) == nil)
    }

    @Test func twoThreadsReadWhatOneReads() throws {
        let picture = try Self.page(lines: 30).picture()
        let alone = try Self.words(of: picture, threads: 1)
        let together = try Self.words(of: picture, threads: 2)
        #expect(alone.map(\.text) == together.map(\.text))
        #expect(alone.map(\.box) == together.map(\.box))
        #expect(alone.count { $0.text == "Tenant" } == 30)
        let tops = alone.filter { $0.text == "Tenant" }.map(\.box.y)
        #expect(zip(tops, tops.dropFirst()).allSatisfy { abs($1 - $0 - 14) < 1 })
    }

    @Test func noMoreEnginesAreLentThanAsked() throws {
        let pool = EnginePool(tessdata: nil, language: "eng")
        let isSpare = { limit in try pool.withSpareEngine(atMost: limit) { $0 != nil } }
        let lent = try pool.withEngine { _ in
            let among = try pool.withSpareEngine(atMost: 2) { _ in try isSpare(2) }
            return (one: try isSpare(1), two: try isSpare(2), three: among)
        }
        #expect(!lent.one && lent.two && !lent.three)
    }
}
