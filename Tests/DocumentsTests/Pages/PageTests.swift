import Documents
import Testing

struct PageTests {
    /// Two lines: "alpha beta" above "gamma", each word ten points wide.
    private let page = Page(
        number: 1,
        width: 100,
        height: 100,
        text: "alpha beta\ngamma",
        words: [
            Word(text: "alpha", confidence: 0.5, box: BoundingBox(x: 0, y: 0, width: 10, height: 8), offset: 0),
            Word(text: "beta", confidence: 1, box: BoundingBox(x: 12, y: 1, width: 10, height: 8), offset: 6),
            Word(text: "gamma", confidence: 1, box: BoundingBox(x: 0, y: 20, width: 10, height: 8), offset: 11),
        ]
    )

    @Test(arguments: [
        (TextSpan(0, 5), ["alpha"]), (TextSpan(4, 7), ["alpha", "beta"]), (TextSpan(5, 6), []),
        (TextSpan(0, 16), ["alpha", "beta", "gamma"]), (TextSpan(16, 16), []), (TextSpan(10, 30), ["gamma"]),
    ])
    func wordsUnderASpanShareAScalarWithIt(_ span: TextSpan, _ words: [String]) {
        #expect(page.words(under: span).map(\.text) == words)
    }

    @Test func aSpanHasABoxForEachLineItTouches() {
        #expect(
            page.boxes(of: TextSpan(0, 16)) == [
                BoundingBox(x: 0, y: 0, width: 22, height: 9), BoundingBox(x: 0, y: 20, width: 10, height: 8),
            ]
        )
    }

    @Test func wordsWithoutPlacesHaveNoBoxes() {
        let flowing = Page(number: 1, text: "alpha", words: [Word(text: "alpha", offset: 0)])
        #expect(flowing.boxes(of: TextSpan(0, 5)).isEmpty)
    }

    @Test func confidenceIsWeightedByLength() throws {
        let confidence = try #require(page.confidence)
        #expect(abs(confidence - (0.5 * 5 + 4 + 5) / 14) < 1e-12)
        #expect(Page(number: 1, text: "", words: []).confidence == nil)
    }
}
