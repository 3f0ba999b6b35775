import Documents
import Testing

@testable import Extraction

/// When a picture is read again with larger letters: the readings are given, the picture is real.
struct TornFigureSearchTests {
    /// The attempts made when the first reading has so many torn amounts among its words.
    private static func attempts(
        tears: Int,
        confidence: Double,
        isThorough: Bool = true
    ) throws -> [RecognitionAttempt] {
        let picture = try SamplePicture().picture().gray()
        let letters = PictureMeasurer(picture).measures.letters
        var search = VariantSearch(picture, lexicon: nil, maximumPixels: 100_000_000) { prepared, _ in
            // Larger than the picture itself means with larger letters; there the amounts are whole.
            let figure = prepared.columns > picture.columns ? ["1,250.00"] : ["1,250.", "00"]
            let words =
                Array(repeating: "rental", count: letters / 6)
                + Array(repeating: figure, count: tears).flatMap(\.self)
            return words.enumerated().map { index, text in
                let box = BoundingBox(x: 10, y: 20 * Double(index), width: 60, height: 12)
                return LayoutWord(text: text, confidence: confidence, box: box, frame: box)
            }
        }
        try search.run(isThorough: isThorough)
        return search.attempts
    }

    @Test func fourTornAmountsAskForLargerLetters() throws {
        let attempts = try Self.attempts(tears: 4, confidence: 0.95)
        #expect(attempts.map(\.name) == ["raw", "magnify"])
        #expect(attempts.map(\.tornFigures) == [4, 0])
        #expect(attempts[1].weight > attempts[0].weight)
    }

    @Test func threePiecesDoNot() throws {
        #expect(try Self.attempts(tears: 3, confidence: 0.95).map(\.name) == ["raw"])
    }

    @Test func poorPagesAreNotEnlargedForThem() throws {
        let names = try Self.attempts(tears: 4, confidence: 0.86).map(\.name)
        #expect(!names.contains { $0.contains("magnify") })
    }

    @Test func partsAreReadOnce() throws {
        #expect(try Self.attempts(tears: 9, confidence: 0.95, isThorough: false).map(\.name) == ["raw"])
    }
}
