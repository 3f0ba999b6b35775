import Documents
import Testing

@testable import Extraction

struct PageTextBuilderTests {
    @Test func theStrongestSeparatorWins() {
        var builder = PageTextBuilder()
        builder.endParagraph()
        builder.append("one")
        builder.append("two")
        builder.endCell()
        builder.append("three")
        builder.endLine()
        builder.endParagraph()
        builder.endLine()
        builder.append("four")
        builder.endParagraph()
        #expect(builder.page(number: 1).text == "one two\tthree\n\nfour")
    }

    @Test func offsetsCountScalars() {
        var builder = PageTextBuilder()
        builder.append("👩‍⚖️")
        builder.append("e\u{301}")
        builder.append("end")
        let page = builder.page(number: 1)
        #expect(page.words.map(\.offset) == [0, 5, 7])
        #expect(page.words.map(\.span.count) == [4, 1, 3])
    }

    @Test func aWordWithWhiteSpaceInsideSharesItsBox() {
        var builder = PageTextBuilder()
        builder.append("ab cd", confidence: 0.5, box: BoundingBox(x: 10, y: 20, width: 50, height: 8))
        let boxes = builder.words.map(\.box)
        #expect(
            boxes == [
                BoundingBox(x: 10, y: 20, width: 20, height: 8), BoundingBox(x: 40, y: 20, width: 20, height: 8),
            ]
        )
        #expect(builder.words.map(\.confidence) == [0.5, 0.5])
    }
}
