import Documents
import Samples
import Testing

struct PortfolioTextTests {
    private let texts = SamplePortfolio(seed: 11).texts(count: 240)

    @Test func theSameSeedGivesTheSameTexts() {
        #expect(SamplePortfolio(seed: 11).texts(count: 240) == texts)
        #expect(SamplePortfolio(seed: 12).texts(count: 240) != texts)
    }

    @Test func askingForMoreKeepsTheFirst() {
        #expect(SamplePortfolio(seed: 11).texts(count: 40) == Array(texts.prefix(40)))
    }

    @Test func noGapOrChoiceIsLeftOpen() {
        for text in texts {
            #expect(!text.text.contains { "[]{}¶|~".contains($0) }, "\(text.filename)")
            #expect(!text.text.contains("::"), "\(text.filename)")
            #expect(!text.text.contains("  ."), "\(text.filename)")
        }
    }

    @Test(arguments: DocumentClass.standard)
    func everyClassIsAmongTheFirstTwelve(documentClass: DocumentClass) {
        #expect(texts.prefix(12).contains { $0.label == documentClass.rawValue })
    }

    @Test func theStandardMixIsKept() {
        let leases = texts.count { $0.label == "lease" }
        let amendments = texts.count { $0.label == "amendment" }
        #expect(leases == 84)
        #expect(amendments == 60)
    }

    @Test func aMixOfOneClassGivesOnlyThat() {
        let texts = SamplePortfolio(seed: 3).texts(count: 30, mix: SampleMix([(.addendum, 1)]))
        #expect(texts.count == 30)
        #expect(texts.allSatisfy { $0.label == "addendum" })
    }

    @Test func textsRarelyRepeat() {
        #expect(Set(texts.map(\.text)).count == texts.count)
        #expect(Set(texts.map(\.family)).count > 80)
    }
}
