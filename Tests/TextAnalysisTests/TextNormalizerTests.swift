import TestSupport
import Testing
import TextAnalysis

struct TextNormalizerTests {
    @Test(arguments: [
        ("“Tenant’s” – ‘rent’", "\"Tenant's\" - 'rent'"),
        ("o\u{FB03}ce \u{FB01}xtures", "office fixtures"),
        ("ＬＥＡＳＥ　１２", "LEASE 12"),
        ("sub\u{AD}lease", "sublease"),
        ("sub\u{AD}\nlease", "sublease"),
        ("a \t\u{A0} b", "a b"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("one \n \n\n  two", "one\n\ntwo"),
        ("page one\n\u{0C}\npage two", "page one\u{0C}page two"),
        ("cafe\u{301}", "caf\u{E9}"),
        ("A\u{30A}", "\u{C5}"),
        ("\u{93}Lease\u{94} \u{96} x\u{92}s", "\"Lease\" - x's"),
        ("zero\u{200B}width\u{FEFF}", "zerowidth"),
        ("wait…", "wait..."),
        ("§ 4 ¶ 2 © ½ m² 5° • €", "§ 4 ¶ 2 © ½ m² 5° • €"),
        ("  trimmed  ", "trimmed"),
        ("", ""),
        (" \n\t", ""),
    ])
    func foldsSpellings(text: String, expected: String) {
        // Compared by scalars: Swift holds canonically equivalent strings for equal.
        #expect(Array(TextNormalizer.normalize(text).unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test func theLineEndOfWindowsInC1IsALineEnd() {
        #expect(TextNormalizer.normalize("one\u{85}two\u{2028}three\u{2029}four") == "one\ntwo\nthree\n\nfour")
    }

    @Test(.enabled(if: LeaseCorpus.isThere)) func normalisingTwiceChangesNothing() throws {
        for (name, text) in try LeaseCorpus.texts() {
            let once = TextNormalizer.normalize(text)
            #expect(TextNormalizer.normalize(once) == once, "\(name)")
            #expect(once.utf8.count <= text.utf8.count, "\(name)")
        }
    }
}
