import Documents
import Search
import Testing

struct SnippetMakerTests {
    private func highlighted(_ snippet: Snippet) -> [String] {
        let scalars = Array(snippet.text.unicodeScalars)
        return snippet.highlights.map { span in
            String(String.UnicodeScalarView(scalars[span.start..<span.end]))
        }
    }

    @Test
    func aShortPassageIsShownWholeOnOneLine() {
        let snippet = SnippetMaker(stems: ["assign", "consent"]).snippet(
            of: "No Assignment\n\nwithout  written consent."
        )
        #expect(snippet.text == "No Assignment without written consent.")
        #expect(highlighted(snippet) == ["Assignment", "consent"])
    }

    @Test
    func theWindowWithMostDifferentWordsIsChosen() {
        let filler = String(repeating: "The parties agree on many other matters. ", count: 12)
        let text = "Rent rent rent. " + filler + "Tenant pays rent and taxes monthly. " + filler
        let snippet = SnippetMaker(stems: ["rent", "tax"], length: 120).snippet(of: text)
        #expect(highlighted(snippet) == ["rent", "taxes"])
        #expect(snippet.text.hasPrefix("… "))
        #expect(snippet.text.hasSuffix(" …"))
        #expect(snippet.text.unicodeScalars.count <= 124)
    }

    @Test
    func withoutMatchesTheBeginningIsShown() {
        let text = String(repeating: "word ", count: 100)
        let snippet = SnippetMaker(stems: ["absent"], length: 22).snippet(of: text)
        #expect(snippet.text == "word word word word …")
        #expect(snippet.highlights.isEmpty)
    }

    @Test
    func offsetsCountScalars() {
        let text = "Cafe\u{301} 🏢👩‍👩‍👧 \u{2003} Mieter zahlt Miete"
        let snippet = SnippetMaker(stems: ["miet"]).snippet(of: text + " und miet")
        #expect(highlighted(snippet) == ["Miete", "miet"])
        #expect(!snippet.text.contains("\u{2003}"))
    }

    @Test
    func aMatchAtTheEndIsShownWithWhatLeadsToIt() {
        let text = String(repeating: "filling words here ", count: 40) + "holdover"
        let snippet = SnippetMaker(stems: ["holdov"], length: 60).snippet(of: text)
        #expect(snippet.text.hasSuffix("words here holdover"))
        #expect(highlighted(snippet) == ["holdover"])
    }

    @Test(arguments: ["", " \n ", "….", String(repeating: "x", count: 1_000)])
    func oddTextsGiveASnippetOfBoundedLength(_ text: String) {
        let snippet = SnippetMaker(stems: ["x"], length: 50).snippet(of: text)
        #expect(snippet.text.unicodeScalars.count <= 54)
    }
}
