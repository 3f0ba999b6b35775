import CPDFium
import Documents
import Testing

@testable import Extraction

struct ScanResolutionTests {
    private let page = BoundingBox(x: 0, y: 0, width: 612, height: 792)
    private let placement = PagePlacement(a: 1, b: 0, c: 0, d: -1, x: 0, y: 792)

    /// A picture from the top left corner of the page.
    private func picture(_ width: Double, _ height: Double, _ columns: Int, _ rows: Int) -> PlacedPicture {
        var picture = cpdfium_picture()
        (picture.left, picture.bottom, picture.right, picture.top) = (0, Float(792 - height), Float(width), 792)
        (picture.columns, picture.rows) = (UInt32(columns), UInt32(rows))
        return PlacedPicture(picture, placement)
    }

    private func resolution(_ pictures: PlacedPicture...) -> Double? { pictures.scanDotsPerInch(of: page) }

    @Test func aPageThatIsOnePictureHasItsResolution() throws {
        #expect(abs(try #require(resolution(picture(612, 792, 850, 1_100))) - 100) < 0.01)
        // Scanned on its side.
        #expect(abs(try #require(resolution(picture(612, 792, 1_100, 850))) - 100) < 0.01)
    }

    @Test func theFinestLayerCounts() throws {
        let (ground, writing) = (picture(612, 792, 638, 825), picture(600, 780, 2_500, 3_250))
        #expect(abs(try #require(resolution(ground, writing)) - 300) < 0.01)
    }

    @Test func marksDoNotCount() throws {
        let (scan, logo) = (picture(612, 792, 1_275, 1_650), picture(90, 90, 750, 750))
        #expect(abs(try #require(resolution(scan, logo)) - 150) < 0.01)
    }

    @Test func pagesThatAreMostlyPaperHaveNone() {
        #expect(resolution() == nil)
        #expect(resolution(picture(612, 300, 1_275, 625)) == nil)
    }
}
