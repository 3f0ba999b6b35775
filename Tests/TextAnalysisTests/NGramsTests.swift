import Testing
import TextAnalysis

struct NGramsTests {
    @Test func wordRunsComeByPositionThenSize() {
        #expect(
            NGrams.words(["base", "rent", "due"], sizes: 1...2) == ["base", "base rent", "rent", "rent due", "due"]
        )
        #expect(NGrams.words(["base", "rent", "due"], sizes: 2...3) == ["base rent", "base rent due", "rent due"])
    }

    @Test func fewerWordsThanTheSizeGiveNone() {
        #expect(NGrams.words(["base"], sizes: 2...3).isEmpty)
        #expect(NGrams.words([String](), sizes: 1...3).isEmpty)
    }

    @Test func characterRunsMarkTheEndsOfTheWord() {
        #expect(NGrams.characters("rent", sizes: 3...3) == ["<re", "ren", "ent", "nt>"])
        #expect(NGrams.characters("a", sizes: 2...3) == ["<a", "<a>", "a>"])
        #expect(NGrams.characters("", sizes: 1...3).isEmpty)
    }
}
