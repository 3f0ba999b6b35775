import Testing
import TextAnalysis

struct SentenceSplitterTests {
    struct Case: CustomTestStringConvertible {
        let sentences: [String]
        var testDescription: String { sentences.joined(separator: " | ") }

        init(_ sentences: String...) {
            self.sentences = sentences
        }
    }

    /// Each case is joined by spaces and must come apart where it was joined.
    @Test(arguments: [
        Case("Tenant shall pay rent.", "Landlord shall not."),
        Case("See Exhibit No. 4 and Sec. 12 of the Lease.", "It governs."),
        Case("Acme Properties, Inc. Owns the Building.", "Tenant leases it."),
        Case("Acme L.L.C. Is the Landlord.", "So be it."),
        Case("Rent is due at 5:00 p.m. Eastern time.", "Late rent bears interest."),
        Case("Mr. John F. Kennedy signs for St. Mary's.", "He may."),
        Case("He said \"no.\"", "She left!", "Why?", "(Nobody knows.)", "The end."),
        Case("Rent is $1,250.00 per month.", "2024 is a leap year."),
        Case("12. Assignment is forbidden.", "13 words follow."),
        Case("One sentence without an end"),
    ])
    func splitsWhereSentencesEnd(_ testCase: Case) {
        let text = testCase.sentences.joined(separator: " ")
        let scalars = Array(text.unicodeScalars)
        let found = SentenceSplitter.sentences(in: text).map { range in
            String(String.UnicodeScalarView(scalars[range]))
        }
        #expect(found == testCase.sentences)
    }

    @Test func anEmptyLineEndsASentence() {
        #expect(SentenceSplitter.sentences(in: "RENT\n\nTenant pays\nmonthly") == [0..<4, 6..<25])
    }

    @Test func blankTextHasNoSentences() {
        #expect(SentenceSplitter.sentences(in: "").isEmpty)
        #expect(SentenceSplitter.sentences(in: " \n\n ").isEmpty)
    }
}
