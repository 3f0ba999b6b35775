import COCR
import Documents
import Testing

@testable import Extraction

struct CameraOrientationTests {
    /// What brings the upright picture into each orientation, as the Exif standard draws them.
    private static func lying(_ picture: UnsafeMutablePointer<Pix>?, value: Int) -> UnsafeMutablePointer<Pix>? {
        switch value {
        case 2: pixFlipLR(nil, picture)
        case 3: pixRotate180(nil, picture)
        case 4: pixFlipTB(nil, picture)
        // Mirrored in a diagonal: a quarter turn and a flip.
        case 5: flipped(pixRotate90(picture, -1))
        case 6: pixRotate90(picture, -1)
        case 7: flipped(pixRotate90(picture, 1))
        case 8: pixRotate90(picture, 1)
        default: pixClone(picture)
        }
    }

    private static func flipped(_ picture: UnsafeMutablePointer<Pix>?) -> UnsafeMutablePointer<Pix>? {
        pixFlipTB(picture, picture)
    }

    /// A JPEG file's first bytes with an Exif part; with `isBig` in the order of Motorola.
    static func header(_ value: UInt8, isBig: Bool) -> [UInt8] {
        let body: [UInt8] =
            isBig
            ? Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0, 0, 0, 0, 0]
            : Array("II".utf8) + [42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, value, 0, 0, 0, 0, 0, 0, 0]
        let segment = Array("Exif\0\0".utf8) + body
        return [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(segment.count + 2)] + segment
    }

    @Test(arguments: 1...8, [true, false])
    func photographsAreTurnedAsTheCameraWasHeld(value: Int, isBig: Bool) throws {
        var upright = pixCreate(31, 17, 8)
        defer { pixDestroy(&upright) }
        pixSetAll(upright)
        // One corner, and a mark that no turn or flip leaves in place.
        pixRasterop(upright, 0, 0, 9, 4, Int32(PIX_CLR), nil, 0, 0)
        var lying = Self.lying(upright, value: value)
        defer { pixDestroy(&lying) }
        let picture = try #require(lying)
        let orientation = CameraOrientation(ofJPEG: Self.header(UInt8(value), isBig: isBig))
        #expect((orientation == nil) == (value == 1))
        var turned = orientation.map { $0.uprighted(picture) } ?? pixClone(picture)
        defer { pixDestroy(&turned) }
        var isSame: Int32 = 0
        #expect(pixEqual(turned, upright, &isSame) == 0 && isSame == 1)
    }

    @Test func pagesPhotographedSidewaysAreShownUpright() throws {
        let sample = try SamplePicture()
        let (columns, rows) = (sample.columns, sample.rows)
        sample.turn(quarters: 3)
        let photograph = Self.header(6, isBig: true) + (try sample.jpeg()).dropFirst(2)
        let page = try #require(try Installed.reader().read(photograph, name: "photo.jpg").document.pages.first)
        #expect((page.height ?? 0) / (page.width ?? 1) > 1.2 && rows > columns)
        #expect(page.text.contains("Northwind Coffee Roasters"))
        #expect(page.notes.quality?.variants.first?.name.contains("turn") == false)
    }

    @Test(arguments: [2, 5, 9, 14, 18, 22, 30])
    func exifPartsThatEndEarlyAreIgnored(length: Int) {
        let whole = Self.header(6, isBig: true)
        #expect(CameraOrientation(ofJPEG: Array(whole.prefix(length))) == nil)
    }
}
