import COCR
import Documents
import Testing

@testable import Extraction

struct DarkPanelsTests {
    private static let heads = ["Expense", "Annual", "Tenant", "Share"]

    /// A letter page with a table under a head of light letters on a dark panel, and a dark bar below.
    private static func table(panel gray: Double) -> [UInt8] {
        var pdf = SamplePDF()
        var content = "\(gray) g 72 640 468 24 re f 0 g 72 300 200 30 re f 1 g BT /F1 12 Tf 80 647 Td "
        for head in heads { content += "(\(head)) Tj 110 0 Td " }
        content += "ET 0 g BT /F1 12 Tf 80 620 Td 16 TL "
        for row in ["Landscaping", "Snow removal", "Insurance", "Property taxes"] {
            content += "(\(row) of the building, as billed for the calendar year 2019) Tj T* "
        }
        pdf.addPage(content: content + "ET")
        return pdf.bytes()
    }

    @Test(arguments: [0, 0.35], [0, 1.5])
    func lightWritingOnDarkPanelsIsRead(gray: Double, degrees: Double) throws {
        let sample = try SamplePicture(pdf: Self.table(panel: gray))
        if degrees > 0 { sample.turn(degrees: degrees) }
        let recognition = try TextRecognizer(tessdata: nil).recognize(sample.picture(), maximumPixels: 40_000_000)
        let words = Set(recognition.words.map(\.text))
        #expect(words.isSuperset(of: Self.heads + ["Landscaping", "Insurance", "2019"]))
        #expect(recognition.quality?.variants.first?.name.contains("panels") == true)
    }

    @Test func whatBearsNoLettersStaysDark() throws {
        let sample = try SamplePicture()
        sample.blacken([(300, 900, 600, 60), (300, 1_200, 500, 300)])
        #expect(DarkPanels.inverted(in: try sample.picture().gray()) == nil)
    }

    @Test func panelsAreInvertedAndNothingElse() throws {
        let gray = try SamplePicture(pdf: Self.table(panel: 0)).picture().gray()
        let inverted = try #require(DarkPanels.inverted(in: gray))
        let difference = try #require(gray.mapped { pixAbsDifference($0, inverted.handle) })
        let changed = try #require(difference.binary(below: 100)?.mapped { pixInvert(nil, $0) })
        var box: UnsafeMutablePointer<Box>?
        defer { boxDestroy(&box) }
        #expect(pixClipToForeground(changed.handle, nil, &box) == 0)
        var (x, y, width, height): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
        boxGetGeometry(box, &x, &y, &width, &height)
        // The head lies 128 to 152 points below the top, 72 points from the left.
        let points = [x, y, x + width, y + height].map { Double($0) * 72 / gray.dotsPerInch }
        #expect(zip(points, [72, 128, 540, 152]).allSatisfy { abs($0 - $1) < 3 })
    }
}
