import Documents
import Samples
import Testing

struct PortfolioTextTests {
    private let texts = SampleTexts.all

    @Test func theSameSeedGivesTheSameTexts() {
        #expect(SamplePortfolio(seed: 11).texts(count: 60) == Array(texts.prefix(60)))
        #expect(SamplePortfolio(seed: 12).texts(count: 60) != Array(texts.prefix(60)))
    }

    @Test func noGapOrChoiceIsLeftOpen() {
        for text in texts {
            #expect(!text.text.contains { "[]{}¶|~".contains($0) }, "\(text.filename)")
            #expect(!text.text.contains("::"), "\(text.filename)")
            #expect(!text.text.contains(" ,"), "\(text.filename)")
        }
    }

    @Test(arguments: DocumentClass.standard)
    func everyClassIsAmongTheFirstTwelve(documentClass: DocumentClass) {
        #expect(texts.prefix(12).contains { $0.label == documentClass.rawValue })
    }

    @Test func theStandardMixIsKept() {
        #expect(texts.count { $0.label == "lease" } == 84)
        #expect(texts.count { $0.label == "amendment" } == 60)
    }

    @Test func aMixOfOneClassGivesOnlyThat() {
        let texts = SamplePortfolio(seed: 3).texts(count: 30, mix: SampleMix([(.addendum, 1)]))
        #expect(texts.count == 30)
        #expect(texts.allSatisfy { $0.label == "addendum" })
    }

    @Test func noTwoTextsAreEqual() {
        #expect(Set(texts.map(\.text)).count == texts.count)
        #expect(Set(texts.map(\.family)).count > 80)
    }

    @Test func amendmentsCiteTheirLease() {
        for amendment in texts where amendment.label == "amendment" {
            #expect(amendment.dates.contains { $0.role == "lease" }, "\(amendment.filename)")
            #expect(amendment.text.lowercased().contains("lease"), "\(amendment.filename)")
        }
    }

    @Test func laterAmendmentsCiteTheEarlier() {
        let chains = texts.filter { text in text.dates.contains { $0.role == "prior_amendment" } }
        #expect(chains.count > 10)
        #expect(chains.allSatisfy { $0.text.contains("as amended by") })
    }
}
