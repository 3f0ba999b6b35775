import Documents
import Foundation
import Mathematics
import TestSupport
import Testing

@testable import SQLiteStorage

struct PageCodecTests {
    @Test(arguments: 1...20) func pagesComeBack(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let page = Self.page(using: &random)
        #expect(try PageCodec.page(from: PageCodec.data(of: page)) == page)
    }

    @Test func oddPagesComeBack() throws {
        let pages = [
            Page(number: 1, text: "", words: []),
            Page(number: 2_000, width: 0.001, height: nil, source: .ocr, text: "\u{1F3E0} é\n", words: []),
            // Words that do not stand in the text, or beyond its end.
            Page(
                number: 3,
                text: "rent",
                words: [Word(text: "Rent", offset: 0), Word(text: "due", confidence: 0, offset: 400)]
            ),
            // Equal to Swift, different in scalars.
            Page(number: 4, text: "caf\u{E9}", words: [Word(text: "cafe\u{301}", offset: 0)]),
        ]
        for page in pages {
            let restored = try PageCodec.page(from: PageCodec.data(of: page))
            #expect(restored == page)
            #expect(restored.words.map { Array($0.text.utf8) } == page.words.map { Array($0.text.utf8) })
        }
    }

    @Test func numbersAreRoundedFinely() throws {
        let box = BoundingBox(x: 72.123_456, y: -0.000_4, width: .nan, height: .infinity)
        let page = Page(number: 1, text: "a", words: [Word(text: "a", confidence: 0.123_456_7, box: box, offset: 0)])
        let word = try #require(try PageCodec.page(from: PageCodec.data(of: page)).words.first)
        #expect(word.box == BoundingBox(x: 72.123, y: 0, width: 0, height: 0))
        #expect(word.confidence == 0.12346)
    }

    @Test func damagedBytesAreAnErrorNeverATrap() throws {
        var random = SeededRandom(seed: 5)
        let good = try PageCodec.data(of: Self.page(using: &random))
        #expect(throws: Failure.self) { try PageCodec.page(from: Data()) }
        #expect(throws: Failure.self) { try PageCodec.page(from: good.prefix(good.count / 2)) }
        for _ in 0..<2_000 {
            var bad = good
            for _ in 0..<3 {
                bad[Int.random(in: 0..<bad.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            // It may still be a page; it must not be a crash.
            _ = try? PageCodec.page(from: bad)
        }
    }

    @Test func aWordCostsAFractionOfItsJSON() throws {
        let text = (0..<400).map { "word\($0)" }.joined(separator: " ")
        let page = Page.fixture(1, text: text)
        let json = try JSONEncoder().encode(page)
        #expect(try PageCodec.data(of: page).count * 4 < json.count)
    }

    private static func page(using random: inout SeededRandom) -> Page {
        let alphabet = ["a", "é", "ß", "\u{1F3E0}", "Z", "-", "Ж"]
        let words = (0..<Int.random(in: 1...60, using: &random)).map { _ in
            (0..<Int.random(in: 1...9, using: &random)).compactMap { _ in alphabet.randomElement(using: &random) }
                .joined()
        }
        var page = Page.fixture(7, text: words.joined(separator: " "), source: .ocr)
        for index in page.words.indices {
            page.words[index].confidence = Double(Int.random(in: 0...100_000, using: &random)) / 100_000
            if Bool.random(using: &random) { page.words[index].box = nil }
        }
        return page
    }
}
