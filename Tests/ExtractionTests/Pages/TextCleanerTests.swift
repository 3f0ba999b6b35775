import Testing

@testable import Extraction

struct TextCleanerTests {
    @Test(arguments: [
        ("plain words", ["plain", "words"]), ("  \t\n ", []), ("o\u{FB03}ce \u{FB01}t", ["office", "fit"]),
        ("com\u{AD}mence", ["commence"]), ("a\u{A0}b\u{2003}c", ["a", "b", "c"]), ("e\u{301}", ["\u{E9}"]),
        ("\u{93}x\u{94}", ["“x”"]), ("a\u{0}\u{7}b", ["ab"]), ("\u{F0B7} item", ["•", "item"]),
        ("zero\u{200B}width\u{FEFF}", ["zerowidth"]), ("end\u{AD}", ["end"]), ("\u{FB00}\u{FB02}\u{FB04}", ["ffflffl"]),
        ("\u{FB05}\u{FB06}", ["stst"]), ("a\u{202E}b\u{2066}c", ["abc"]), ("pay\u{E0041}\u{E007F}", ["pay"]),
        ("‘a’\u{2009}“b”", ["‘a’", "“b”"]), ("\u{1112}\u{1161}\u{11AB}", ["\u{D55C}"]), ("\u{212B}", ["\u{C5}"]),
    ])
    func rawTextBecomesCleanWords(raw: String, words: [String]) {
        let cleaned = TextCleaner.words(in: raw).map { Array($0.unicodeScalars) }
        #expect(cleaned == words.map { Array($0.unicodeScalars) })
    }
}
