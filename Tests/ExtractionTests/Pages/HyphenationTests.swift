import Testing
import TextAnalysis

@testable import Extraction

struct HyphenationTests {
    struct Case: CustomTestStringConvertible {
        var head: String
        var tail: String
        var verdict: Hyphenation.Verdict
        var testDescription: String { "\(head) \(tail)" }

        init(_ head: String, _ tail: String, _ verdict: Hyphenation.Verdict) {
            (self.head, self.tail, self.verdict) = (head, tail, verdict)
        }
    }

    private static let lexicon = Lexicon(
        list: Array(
            """
            maintenance
            September
            commencement
            long
            term
            disturbance
            and
            to
            month
            free
            standing
            sublease
            lessee
            day
            """.utf8
        )
    )

    private func verdict(_ head: String, _ tail: String, forms: Set<String> = [], isTypeset: Bool = true)
        -> Hyphenation.Verdict
    {
        Hyphenation(lexicon: Self.lexicon, forms: forms, isTypeset: isTypeset).verdict(head: head, tail: tail)
    }

    @Test(arguments: [
        Case("mainte-", "nance,", .whole), Case("“Mainte-", "nance”", .whole), Case("Sep-", "tember", .whole),
        Case("COMMENCE-", "MENT", .whole), Case("sub-", "lease", .whole), Case("mainte\u{2010}", "nance", .whole),
        Case("com\u{AD}", "fort", .whole), Case("Dubrov-", "nik", .whole),
        Case("long-", "term", .compound), Case("non-", "disturbance", .compound),
        Case("month-to-", "month", .compound), Case("Lessor-", "Lessee", .compound), Case("30-", "day", .compound),
        Case("free-", "standing", .compound), Case("12-", "months’", .compound),
        Case("2024-", "25", .apart), Case("555-", "0142", .apart), Case("100-", "and", .apart),
        Case("premises-", "The", .apart), Case("-", "lease", .apart), Case("mainte-", "(nance)", .apart),
        Case("www.mainte-", "nance", .apart), Case("e-", "\u{345}x", .apart), Case("maintenance", "and", .apart),
    ])
    func theDictionaryTellsWhatAHyphenStandsFor(_ tested: Case) {
        #expect(verdict(tested.head, tested.tail) == tested.verdict)
    }

    @Test func thePageItselfIsTheBetterWitness() {
        #expect(verdict("sub-", "lessee", forms: ["sublessee"]) == .whole)
        #expect(verdict("sub-", "lease", forms: ["sub-lease"]) == .compound)
        #expect(verdict("sub-", "lease.", forms: ["sub-lease", "sublease"]) == .whole)
        #expect(verdict("24-", "seven", forms: ["24-seven"]) == .compound)
    }

    @Test func aLineOfATextFileIsJoinedOnlyOnProof() {
        #expect(verdict("mainte-", "nance", isTypeset: false) == .whole)
        #expect(verdict("long-", "term", isTypeset: false) == .compound)
        #expect(verdict("Dubrov-", "nik", isTypeset: false) == .apart)
    }

    @Test func withoutADictionaryTheHyphenStays() {
        let blind = Hyphenation(lexicon: nil, forms: [], isTypeset: true)
        #expect(blind.verdict(head: "mainte-", tail: "nance") == .compound)
    }
}
