import TestSupport
import Testing
import TextAnalysis

struct PassageSplitterTests {
    private static func words(_ count: Int) -> String {
        (1...count).map { $0 % 10 == 0 ? "rent." : $0 % 10 == 1 ? "The" : "word" }.joined(separator: " ")
    }

    private static func quote(_ passage: PassageSpan, in text: String) -> String {
        String(String.UnicodeScalarView(Array(text.unicodeScalars)[passage.range]))
    }

    @Test func textWithoutWordsHasNoPassages() {
        #expect(PassageSplitter.passages(in: "").isEmpty)
        #expect(PassageSplitter.passages(in: " \n\n\u{0C} ").isEmpty)
    }

    @Test func smallParagraphsJoinUnderOneHeading() {
        let text = "ARTICLE I\nRENT\n\nTenant pays.\n\nMonthly.\n\nARTICLE II\n\nTenant uses."
        let passages = PassageSplitter.passages(in: text)
        #expect(passages.map(\.heading) == ["ARTICLE I RENT", "ARTICLE II"])
        #expect(Self.quote(passages[0], in: text) == "ARTICLE I\nRENT\n\nTenant pays.\n\nMonthly.")
    }

    @Test func aFullPassageIsNotFilledFurther() {
        let text = [Self.words(180), Self.words(20), Self.words(60)].joined(separator: "\n\n")
        let sizes = PassageSplitter.passages(in: text).map { Self.quote($0, in: text).split { $0.isWhitespace }.count }
        #expect(sizes == [180, 80])
    }

    @Test func longParagraphsSplitBetweenSentences() {
        let text = Self.words(900)
        let quotes = PassageSplitter.passages(in: text).map { Self.quote($0, in: text) }
        #expect(quotes.count == 5)
        #expect(quotes.allSatisfy { $0.hasSuffix("rent.") && $0.hasPrefix("The") })
    }

    @Test func aSentenceWithoutEndIsCutBetweenWords() {
        let text = Array(repeating: "word", count: 1_000).joined(separator: " ")
        let sizes = PassageSplitter.passages(in: text).map { Self.quote($0, in: text).split(separator: " ").count }
        #expect(sizes.reduce(0, +) == 1_000)
        #expect(sizes.allSatisfy { $0 <= 250 })
    }

    @Test func aShoutingParagraphIsNoHeading() {
        let text = Array(repeating: "TENANT WAIVES ALL CLAIMS AND DEFENSES OF EVERY KIND", count: 5).joined(
            separator: "\n"
        )
        #expect(PassageSplitter.passages(in: text).map(\.heading) == [nil])
    }

    @Test func aTableOfContentsIsOnePassage() {
        let text = "TABLE OF CONTENTS\n1.\nRENT 2\n2.\nTAXES AND ASSESSMENTS 5\n3.\nUSE OF PREMISES 7"
        #expect(PassageSplitter.passages(in: text).map(\.heading) == ["TABLE OF CONTENTS"])
    }

    @Test func aHeadingFollowsATable() {
        let text = "Year one costs $ 33,675.44\n4. Security Deposit. Tenant shall deposit a sum."
        #expect(PassageSplitter.passages(in: text).map(\.heading) == [nil, "4. Security Deposit."])
    }

    @Test func aHeadingAtTheEndStandsAlone() {
        let passages = PassageSplitter.passages(in: "Some text.\n\nEXHIBIT A")
        #expect(passages.map(\.heading) == [nil, "EXHIBIT A"])
    }

    @Test(.enabled(if: LeaseCorpus.isThere)) func everyWordOfRealLeasesIsInExactlyOnePassage() throws {
        for (name, text) in try LeaseCorpus.texts() {
            let scalars = Array(text.unicodeScalars)
            var end = 0
            for passage in PassageSplitter.passages(in: text) {
                #expect(passage.start >= end && passage.end > passage.start, "\(name)")
                let gap = scalars[end..<passage.start]
                #expect(gap.allSatisfy { $0.properties.isWhitespace }, "\(name) loses text before \(passage.start)")
                #expect(Self.quote(passage, in: text).split { $0.isWhitespace }.count <= 250, "\(name)")
                end = passage.end
            }
            #expect(scalars[end...].allSatisfy { $0.properties.isWhitespace }, "\(name) loses text after \(end)")
        }
    }
}
