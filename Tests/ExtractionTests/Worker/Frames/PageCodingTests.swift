import Documents
import Mathematics
import Testing

@testable import Extraction

struct PageCodingTests {
    private static let page = Page(
        number: 3,
        width: 612,
        height: 792.5,
        source: .ocr,
        text: "Büro 🏢 rent",
        words: [
            Word(text: "Büro", confidence: 0.93, box: BoundingBox(x: 1.5, y: 2, width: 30, height: 9), offset: 0),
            Word(text: "🏢", confidence: 1, offset: 5),
            Word(text: "rent", confidence: 0, box: BoundingBox(x: -1, y: 0, width: 0, height: 0), offset: 7),
        ]
    )

    @Test(arguments: [page, Page(number: 1, text: "", words: []), Page(number: 2, width: 9, text: "a", words: [])])
    func pageComesBackAsItWas(_ page: Page) {
        #expect(PageCoding.page(of: PageCoding.bytes(of: page)) == page)
    }

    @Test func everyPartOfAPageIsNoPage() {
        let bytes = PageCoding.bytes(of: Self.page)
        for length in 0..<bytes.count { #expect(PageCoding.page(of: Array(bytes.prefix(length))) == nil) }
        #expect(PageCoding.page(of: bytes + [0]) == nil)
    }

    @Test func damagedBytesNeverTrap() {
        var random = SeededRandom(seed: 7)
        let bytes = PageCoding.bytes(of: Self.page)
        var accepted = 0
        for _ in 0..<5_000 {
            var damaged = bytes
            for _ in 0..<3 {
                damaged[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
            }
            guard let page = PageCoding.page(of: damaged) else { continue }
            accepted += 1
            let length = page.text.unicodeScalars.count
            #expect(page.words.allSatisfy { $0.span.end <= length && (0...1).contains($0.confidence) })
        }
        // Changed letters and numbers are still a page; the test would prove nothing if all were refused.
        #expect(accepted > 100)
    }

    struct Broken: CustomTestStringConvertible {
        let testDescription: String
        let page: Page
    }

    @Test(arguments: [
        Broken(
            testDescription: "a word beyond the text",
            page: Page(number: 1, text: "a", words: [Word(text: "ab", offset: 0)])
        ),
        Broken(
            testDescription: "a word that starts beyond the text",
            page: Page(number: 1, text: "a", words: [Word(text: "", offset: 2)])
        ),
        Broken(
            testDescription: "a confidence above one",
            page: Page(number: 1, text: "a", words: [Word(text: "a", confidence: 1.5, offset: 0)])
        ),
        Broken(
            testDescription: "a confidence that is no number",
            page: Page(number: 1, text: "a", words: [Word(text: "a", confidence: .nan, offset: 0)])
        ),
        Broken(testDescription: "an endless page", page: Page(number: 1, width: .infinity, text: "", words: [])),
        Broken(testDescription: "a page before the first", page: Page(number: 0, text: "", words: [])),
    ])
    func brokenPromisesAreRefused(_ broken: Broken) {
        #expect(PageCoding.page(of: PageCoding.bytes(of: broken.page)) == nil)
    }

    @Test func aCountThatLiesCostsNothing() {
        var writer = ByteWriter()
        writer.write(UInt32(1))
        for _ in 0..<3 { writer.write(UInt8(0)) }
        writer.write("")
        writer.write(UInt32.max)
        #expect(PageCoding.page(of: writer.bytes) == nil)
    }
}
