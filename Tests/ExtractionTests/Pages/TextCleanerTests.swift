import Testing

@testable import Extraction

struct TextCleanerTests {
    @Test(arguments: [
        ("plain words", ["plain", "words"]), ("  \t\n ", []), ("o\u{FB03}ce \u{FB01}t", ["office", "fit"]),
        ("com\u{AD}mence", ["commence"]), ("a\u{A0}b\u{2003}c", ["a", "b", "c"]), ("e\u{301}", ["\u{E9}"]),
        ("\u{93}x\u{94}", ["“x”"]), ("a\u{0}\u{7}b", ["ab"]), ("\u{F0B7} item", ["•", "item"]),
        ("zero\u{200B}width\u{FEFF}", ["zerowidth"]),
    ])
    func rawTextBecomesCleanWords(raw: String, words: [String]) {
        let cleaned = TextCleaner.words(in: raw).map { Array($0.unicodeScalars) }
        #expect(cleaned == words.map { Array($0.unicodeScalars) })
    }
}
