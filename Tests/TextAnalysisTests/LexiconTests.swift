import Testing

@testable import TextAnalysis

struct LexiconTests {
    private let lexicon = Lexicon(list: Array("rent\nEurope\nland\n\ntenant".utf8))

    @Test func knowsWordsInEveryCaseTheyMayHave() {
        #expect(lexicon.count == 4)
        #expect(lexicon.contains("rent") && lexicon.contains("Rent") && lexicon.contains("RENT"))
        #expect(lexicon.contains("Europe"))
        #expect(lexicon.contains("tenant's") && lexicon.contains("Tenant’s"))
    }

    @Test func doesNotKnowOthers() {
        #expect(!lexicon.contains("rnet") && !lexicon.contains("europe") && !lexicon.contains(""))
    }
}
