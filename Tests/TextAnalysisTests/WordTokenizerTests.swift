import TestSupport
import Testing
import TextAnalysis

struct WordTokenizerTests {
    struct Case: CustomTestStringConvertible {
        let text: String
        let words: [String]
        var testDescription: String { text }

        init(_ text: String, _ words: String...) {
            (self.text, self.words) = (text, words)
        }
    }

    @Test(arguments: [
        Case("Tenant's rent", "Tenant's", "rent"),
        Case("Tenant’s rent", "Tenant’s", "rent"),
        Case("the tenants' rights, 'quoted'", "the", "tenants", "rights", "quoted"),
        Case("the U.S. Government", "the", "U.S.", "Government"),
        Case("at 5:00 p.m. on", "at", "5", "00", "p.m.", "on"),
        Case("Acme L.L.C.", "Acme", "L.L.C."),
        Case("Acme, L.P. and", "Acme", "L.P.", "and"),
        Case("John F. Kennedy", "John", "F", "Kennedy"),
        Case("in Exhibit A. The", "in", "Exhibit", "A", "The"),
        Case("J.Smith", "J", "Smith"),
        Case("$1,250.00 per month", "1,250.00", "per", "month"),
        Case("1,250,000 square feet", "1,250,000", "square", "feet"),
        Case("1,2,3 and 12,34", "1", "2", "3", "and", "12", "34"),
        Case("Section 4.2.", "Section", "4.2"),
        Case("Section 12.3.4, page 2", "Section", "12.3.4", "page", "2"),
        Case("the 3rd day", "the", "3rd", "day"),
        Case("triple-net and/or gross", "triple", "net", "and", "or", "gross"),
        Case("By: ____________", "By"),
        Case("Überlassung der Räume", "Überlassung", "der", "Räume"),
        Case("cafe\u{301} bar", "cafe\u{301}", "bar"),
        Case("sub\u{AD}lease", "sub\u{AD}lease"),
        Case("ﬁxtures 契約 лизинг", "ﬁxtures", "契約", "лизинг"),
        Case("", []),
        Case("… — ___ ***", []),
        Case("end.", "end"),
        Case("a.b.c", "a.b.c"),
        Case("2024", "2024"),
    ])
    func splitsWords(_ testCase: Case) {
        #expect(WordTokenizer.words(in: testCase.text).map(String.init) == testCase.words)
    }

    @Test func tellsKindsApart() {
        let tokens = WordTokenizer.tokens(in: "§4.2: $1,250.00 – 3rd & 5%")
        #expect(tokens.map { String($0.text) } == ["§", "4.2", "$", "1,250.00", "3rd", "&", "5", "%"])
        #expect(tokens.map(\.kind) == [.symbol, .number, .symbol, .number, .word, .symbol, .number, .symbol])
    }

    @Test func countsScalarsNotBytes() {
        let text = "„Miete“ für 🏢 Räume"
        let scalars = Array(text.unicodeScalars)
        let tokens = WordTokenizer.tokens(in: text)
        #expect(tokens.map { String($0.text) } == ["Miete", "für", "Räume"])
        for token in tokens { #expect(Array(token.text.unicodeScalars) == Array(scalars[token.span])) }
    }

    @Test func countAgreesWithWords() {
        let text = "Rent of $1,250.00 is due, per § 4.2, on the 1st."
        #expect(WordTokenizer.count(in: text) == WordTokenizer.words(in: text).count)
    }

    @Test(.enabled(if: LeaseCorpus.isThere)) func spansQuoteTheirTokensInRealLeases() throws {
        for (name, text) in try LeaseCorpus.texts() {
            let scalars = Array(text.unicodeScalars)
            var previous = 0
            for token in WordTokenizer.tokens(in: text) {
                let quote = scalars[token.span]
                guard token.span.lowerBound >= previous, quote.elementsEqual(token.text.unicodeScalars) else {
                    Issue.record("\(name): \(token) does not stand at its span")
                    return
                }
                previous = token.span.upperBound
            }
        }
    }
}

extension WordTokenizerTests.Case {
    fileprivate init(_ text: String, _ words: [String]) {
        (self.text, self.words) = (text, words)
    }
}
