import Documents
import Testing

@testable import Extraction

struct PartRecognitionTests {
    private let recognizer = TextRecognizer(tessdata: nil)
    private let limits = ExtractionLimits()

    private func words(of picture: Picture, within part: BoundingBox? = nil) throws -> [LayoutWord] {
        guard let part else { return try recognizer.recognize(picture, maximumPixels: limits.maximumPixels).words }
        let found = try recognizer.recognize(picture, within: part, maximumPixels: limits.maximumPixels)
        return try #require(found).words
    }

    @Test func aBandIsReadWithBoxesOnTheWholePage() throws {
        let picture = try SamplePicture().picture()
        let whole = try words(of: picture)
        let first = try #require(whole.first { $0.text == "Harbor" })
        let band = BoundingBox(x: 0, y: first.box.y - 1.5, width: 612, height: 13)
        let part = try words(of: picture, within: band)
        #expect(part.map(\.text).joined(separator: " ") == "Harbor Street Holdings LLC as Landlord and")
        let again = try #require(part.first)
        #expect(abs(again.box.x - first.box.x) < 1 && abs(again.box.y - first.box.y) < 1)
        #expect(abs(again.frame.x - first.frame.x) < 1 && abs(again.middle - first.middle) < 3)
    }

    @Test func partsBeyondThePictureHoldNothing() throws {
        let picture = try SamplePicture().picture()
        let beyond = BoundingBox(x: 700, y: 0, width: 100, height: 100)
        #expect(try recognizer.recognize(picture, within: beyond, maximumPixels: limits.maximumPixels) == nil)
        let senseless = BoundingBox(x: .nan, y: -.infinity, width: .infinity, height: 0)
        #expect(try recognizer.recognize(picture, within: senseless, maximumPixels: limits.maximumPixels) == nil)
    }
}
