import COCR
import Foundation
import Mathematics
import Testing

@testable import Extraction

/// Pictures of pages, made by drawing a PDF.
final class SamplePicture {
    static let lines = [
        "COMMERCIAL LEASE AGREEMENT", "This Lease is made on the first day of March 2024 between",
        "Harbor Street Holdings LLC as Landlord and", "Northwind Coffee Roasters Inc as Tenant.",
        "The Tenant shall pay a monthly rent of four thousand dollars", "in advance on the first day of each month",
        "during the whole term of this Lease without any deduction.",
        "The Premises shall be used as a coffee shop and for no other purpose.",
    ]

    private var handle: UnsafeMutablePointer<Pix>?

    /// A letter page with `lines` at 200 dots an inch.
    convenience init() throws { try self.init(pdf: SamplePDF(lines: Self.lines).bytes()) }

    /// The first page of a PDF at 200 dots an inch.
    init(pdf: [UInt8]) throws {
        let bytes = try Installed.reader().pageImage(pdf, page: 1, dotsPerInch: 200)
        let picture = try #require(pixReadMem(bytes, bytes.count))
        var colored: UnsafeMutablePointer<Pix>? = picture
        defer { pixDestroy(&colored) }
        handle = pixConvertTo8(picture, 0)
        try #require(handle != nil)
    }

    deinit { pixDestroy(&handle) }

    var columns: Int { Int(pixGetWidth(handle)) }
    var rows: Int { Int(pixGetHeight(handle)) }

    /// Turns the page clockwise by some degrees about its centre.
    func turn(degrees: Double) {
        replace(pixRotate(handle, Float(degrees * .pi / 180), Int32(L_ROTATE_AREA_MAP), Int32(L_BRING_IN_WHITE), 0, 0))
    }

    /// Adds normal noise with that standard deviation, in grays.
    func addNoise(deviation: Float) { replace(pixAddGaussianNoise(handle, deviation)) }

    /// Makes some pixels black and as many white: those that noise drives far from its mean, 7 in a thousand each for a
    /// `rarity` of 2.5 standard deviations.
    func addSpecks(rarity: Float) {
        var gray = pixCreate(Int32(columns), Int32(rows), 8)
        pixSetAllArbitrary(gray, 128)
        var noise = pixAddGaussianNoise(gray, 20)
        var dark = pixThresholdToBinary(noise, Int32(128 - 20 * rarity))
        var light = pixThresholdToBinary(noise, Int32(129 + 20 * rarity))
        pixInvert(light, light)
        pixSetMasked(handle, dark, 0)
        pixSetMasked(handle, light, 255)
        pixDestroy(&gray)
        pixDestroy(&noise)
        pixDestroy(&dark)
        pixDestroy(&light)
    }

    /// Darkens the page towards its right edge by a share.
    func shade(share: Float) { pixLinearEdgeFade(handle, Int32(L_FROM_RIGHT), Int32(L_BLEND_TO_BLACK), 1, share) }

    /// Maps black and white to other grays, and what lies between to grays between.
    func fade(black: Int, white: Int) {
        pixMultConstantGray(handle, Float(white - black) / 255)
        pixAddConstantGray(handle, Int32(black))
    }

    /// Makes dark light and light dark.
    func invert() { pixInvert(handle, handle) }

    /// Makes the whole page white.
    func clear() { pixSetAll(handle) }

    /// Takes the mean over squares of that many pixels to either side.
    func blur(radius: Int) { replace(pixBlockconv(handle, Int32(radius), Int32(radius))) }

    /// Makes strokes wider by an even number of pixels, as copying does.
    func thicken(pixels: Int) { replace(pixErodeGray(handle, Int32(pixels + 1), Int32(pixels + 1))) }

    /// Draws the page in other dots an inch.
    func scale(by factor: Double) { replace(pixScale(handle, Float(factor), Float(factor))) }

    /// Blackens rectangles of pixels.
    func blacken(_ rectangles: [(x: Int, y: Int, width: Int, height: Int)]) {
        for place in rectangles {
            let (x, y, width, height) = (Int32(place.x), Int32(place.y), Int32(place.width), Int32(place.height))
            pixRasterop(handle, x, y, width, height, Int32(PIX_CLR), nil, 0, 0)
        }
    }

    /// Turns the page clockwise by quarters.
    func turn(quarters: Int) { replace(pixRotateOrth(handle, Int32(quarters))) }

    /// A copy as the recogniser takes it, of a letter page.
    func picture() throws -> Picture {
        try #require(Picture(owning: pixCopy(nil, handle), dotsPerInch: Double(min(columns, rows)) / 8.5))
    }

    /// Sets single pixels to black.
    func speckle(_ count: Int, seed: UInt64) {
        var random = SeededRandom(seed: seed)
        for _ in 0..<count {
            let (x, y) = (Int.random(in: 0..<columns, using: &random), Int.random(in: 0..<rows, using: &random))
            pixSetPixel(handle, Int32(x), Int32(y), 0)
        }
    }

    func png() throws -> [UInt8] { try write { pixWriteMemPng($0, $1, handle, 0) } }
    func jpeg() throws -> [UInt8] { try write { pixWriteMemJpeg($0, $1, handle, 85, 0) } }

    /// A TIFF file with this page as often as asked for.
    func tiff(pages: Int) throws -> [UInt8] {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).tif")
        defer { try? FileManager.default.removeItem(at: url) }
        for page in 0..<pages {
            try #require(pixWriteTiff(url.path, handle, Int32(IFF_TIFF_LZW), page == 0 ? "w" : "a") == 0)
        }
        return [UInt8](try Data(contentsOf: url))
    }

    /// A TIFF file as fax machines write it: two colours, packed by CCITT group 4.
    func fax(pages: Int) throws -> [UInt8] {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).tif")
        defer { try? FileManager.default.removeItem(at: url) }
        var binary = pixConvertTo1(handle, 160)
        defer { pixDestroy(&binary) }
        for page in 0..<pages {
            try #require(pixWriteTiff(url.path, binary, Int32(IFF_TIFF_G4), page == 0 ? "w" : "a") == 0)
        }
        return [UInt8](try Data(contentsOf: url))
    }

    /// A file in one of Leptonica's formats.
    func file(format: Int32) throws -> [UInt8] { try write { pixWriteMem($0, $1, handle, format) } }

    private func replace(_ picture: UnsafeMutablePointer<Pix>?) {
        pixDestroy(&handle)
        handle = picture
    }

    private func write(
        _ body: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>, UnsafeMutablePointer<Int>) -> Int32
    ) throws -> [UInt8] {
        var data: UnsafeMutablePointer<UInt8>?
        var size = 0
        try #require(body(&data, &size) == 0)
        let start = try #require(data)
        defer { lept_free(start) }
        return Array(UnsafeBufferPointer(start: start, count: size))
    }
}
