import Documents
import TestSupport
import Testing

@testable import Facts

/// No value without its quote, and no quote but the page's own words, on every lease there is.
struct FactSupportTests {
    @Test(.enabled(if: LeaseCorpus.isThere)) func everyFactIsProvedByItsQuote() throws {
        var counts: [String: Int] = [:]
        // Of the long ones that a machine wrote, every ninth.
        let written = try LeaseCorpus.machineWrittenTexts().enumerated().filter { $0.offset % 9 == 0 }.map(\.element)
        for (name, text) in try LeaseCorpus.texts() + written {
            let page = Pages.page(text)
            let scalars = ScalarText(text)
            let record = FeatureExtractor().features(of: Pages.document([page], name: name), contentEmbedding: nil)
            let keyEvidence = record.keyFacts.flatMap { $0.evidence + $0.alternatives.map(\.evidence) }
            let evidence =
                record.dates.map(\.evidence) + record.monetaryValues.map(\.evidence)
                + record.percentages.map(\.evidence)
                + record.parties.map(\.evidence) + record.premises.map(\.evidence) + keyEvidence
            for proof in evidence {
                #expect(proof.text == scalars.string(proof.span.start..<proof.span.end), "\(name): \(proof.text)")
                #expect((0...1).contains(proof.confidence))
            }
            // The finders' own facts, before any is dropped.
            let tokens = PageTokens(scalars)
            let percentages = PercentageFinder().percentages(on: page)
            for fact in DateFinder().dates(on: page) {
                #expect(ValueSupport.date(fact.value, in: fact.evidence.text), "\(name): \(fact.evidence.text)")
            }
            for fact in MoneyFinder().amounts(on: page) {
                #expect(ValueSupport.money(fact.value, in: fact.evidence.text), "\(name): \(fact.evidence.text)")
            }
            for fact in percentages {
                #expect(ValueSupport.percentage(fact.value, in: fact.evidence.text), "\(name): \(fact.evidence.text)")
            }
            for fact in PartyFinder().parties(on: page) {
                #expect(ValueSupport.party(fact), "\(name): \(fact)")
                let span = fact.nameSpan
                #expect(PageTokens.oneLine(scalars.string(span.start..<span.end)) == fact.name)
            }
            for fact in PremisesFinder().premises(on: page, tokens: tokens, percentages: percentages) {
                #expect(ValueSupport.premises(fact), "\(name): \(fact.kind) \(fact.value) «\(fact.evidence.text)»")
            }
            for fact in record.keyFacts {
                #expect(KeyFactSupport.holds(fact), "\(name): \(fact.field) \(fact.value ?? "")")
                counts["\(fact.state)", default: 0] += 1
            }
            counts["facts", default: 0] += evidence.count
        }
        #expect(counts["facts", default: 0] > 1_500)
        #expect(counts["found", default: 0] > 200)
    }

    @Test(arguments: [
        ("$1,250.00", "1250.00", true), ("$1,250.00", "1250.01", false), ("(329.37)", "-329.37", true),
        ("329.37", "-329.37", false), ("7,150.00", "7150.00", true), ("Ten Dollars ($10.00)", "10.00", true),
        ("Ten Dollars", "10", true), ("rent", "10", false),
    ])
    func amountsAreReadAgain(quote: String, value: String, holds: Bool) {
        #expect(ValueSupport.money(value, in: quote) == holds)
    }

    @Test func valuesOfFieldsAreReadAgain() {
        #expect(KeyFactSupport.holds(.termMonths, "60", unit: "months", in: "five (5) years"))
        #expect(!KeyFactSupport.holds(.termMonths, "61", unit: "months", in: "five (5) years"))
        #expect(KeyFactSupport.holds(.landlord, "Acme, LLC", unit: nil, in: "Acme,\nLLC"))
        #expect(!KeyFactSupport.holds(.landlord, "Acme", unit: nil, in: "Roe"))
        #expect(
            KeyFactSupport.holds(.statementPeriod, "2022-01-01/2022-12-31", unit: nil, in: "01/01/2022 - 12/31/2022")
        )
        #expect(KeyFactSupport.holds(.amendmentOrdinal, "2", unit: nil, in: "SECOND AMENDMENT"))
        #expect(!KeyFactSupport.holds(.amendmentOrdinal, "3", unit: nil, in: "SECOND AMENDMENT"))
    }
}
