import Documents
import Facts
import TestSupport
import Testing

struct PercentageFinderTests {
    private static func values(_ text: String) -> [String] {
        PercentageFinder().percentages(on: Pages.page(text)).map(\.value)
    }

    @Test(arguments: [
        ("3%", "3"), ("3.5%", "3.5"), ("3.50 %", "3.50"), ("12.5 per cent", "12.5"), ("12.5 percent", "12.5"),
        (".5%", "0.5"), ("100%", "100"), ("6.1303%", "6.1303"), ("6 1/2%", "6.5"), ("5-3/4%", "5.75"), ("5½%", "5.5"),
        ("-3.2%", "-3.2"), ("three percent (3%)", "3"), ("three percent", "3"), ("three (3%) percent", "3"),
        ("three (3) percent", "3"), ("Three and One-Half Percent (3.5%)", "3.5"), ("one hundred per centum", "100"),
        ("three and one half of one percent", "3.5"), ("fifty (50) basis points", "0.50"), ("150 bps", "1.50"),
        ("twelve and 50/100 percent (12.50%)", "12.50"), ("two point five percent (2.5%)", "2.5"),
        ("Ninety-Five\nPercent (95%)", "95"), ("twenty-five percent\n(25%)", "25"), ("50 basis points", "0.50"),
    ])
    func readsPercentages(text: String, value: String) throws {
        #expect(Self.values(text) == [value])
        let fact = try #require(PercentageFinder().percentages(on: Pages.page("at least \(text) of the rent")).first)
        #expect(fact.value == value && fact.evidence.text == text)
    }

    @Test(arguments: [
        "", "%", "three", "3", "one hundred (100) days", "per cent", "$3.50", "the percentage", "v1.2.3%",
    ])
    func findsNoPercentage(text: String) {
        #expect(Self.values(text) == [])
    }

    @Test func wordsAndFiguresAreCompared() throws {
        let agreeing = try #require(PercentageFinder().percentages(on: Pages.page("three percent (3%)")).first)
        let odd = try #require(PercentageFinder().percentages(on: Pages.page("three percent (8%)")).first)
        #expect(agreeing.agreesWithWords == true && odd.agreesWithWords == false && odd.value == "8")
        #expect(odd.evidence.confidence < agreeing.evidence.confidence)
        #expect(PercentageFinder().percentages(on: Pages.page("3%")).first?.agreesWithWords == nil)
    }

    @Test func endsOfARangeAreMarked() {
        let bounds = PercentageFinder().percentages(on: Pages.page("3% to 5%, 7%, between 1% and 2%")).map(\.bound)
        #expect(bounds == [.lower, .upper, nil, .lower, .upper])
        #expect(PercentageFinder().percentages(on: Pages.page("from 3% to 5%")).allSatisfy { $0.bound == nil })
    }

    @Test func parenthesesInACellAreNegative() {
        #expect(Self.values("Change\t(3.2%)\t4%") == ["-3.2", "4"])
        #expect(Self.values("a share (3.2%) of") == ["3.2"])
    }

    @Test(.enabled(if: LeaseCorpus.isThere)) func percentagesOfRealLeasesStandInTheirQuotes() throws {
        var count = 0
        for (name, text) in try LeaseCorpus.texts() {
            for fact in PercentageFinder().percentages(on: Pages.page(text)) {
                #expect(
                    Self.values(fact.evidence.text).map { $0.drop { $0 == "-" } } == [fact.value.drop { $0 == "-" }],
                    "\(name): \(fact.evidence.text)"
                )
                count += 1
            }
        }
        #expect(count > 200)
    }
}
