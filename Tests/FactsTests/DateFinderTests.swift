import Documents
import Facts
import TestSupport
import Testing

struct DateFinderTests {
    /// The values found in a text, separated by blanks; another reading stands behind a bar.
    private static func values(_ text: String, source: Page.Source = .textLayer) -> String {
        DateFinder().dates(on: Pages.page(text, source: source))
            .map { $0.value + ($0.alternative.map { "|" + $0 } ?? "") }.joined(separator: " ")
    }

    @Test(arguments: [
        ("March 1, 2024", "2024-03-01"), ("March 1,2024", "2024-03-01"), ("MARCH 1, 2024", "2024-03-01"),
        ("March 1 2024", "2024-03-01"), ("March 1. 2024", "2024-03-01"), ("March 1st, 2024", "2024-03-01"),
        ("March 1 st, 2024", "2024-03-01"), ("the 26t h day of May, 2017", "2017-05-26"),
        ("Mar. 1st, 2024", "2024-03-01"), ("Mar 1, 2024", "2024-03-01"),
        ("Sept. 30, 2024", "2024-09-30"), ("September 30 , 2006", "2006-09-30"), ("March\n1, 2024", "2024-03-01"),
        ("March 1,\n2024", "2024-03-01"), ("May 5, '98", "1998-05-05"), ("May 5, ’24", "2024-05-05"),
        ("1 March 2024", "2024-03-01"), ("1st of March, 2024", "2024-03-01"), ("30 May 2007", "2007-05-30"),
        ("the 1st day of March, 2024", "2024-03-01"), ("this 26 day of July, 2024", "2024-07-26"),
        ("the 2nd day\nof May, 2003", "2003-05-02"), ("the first day of March, 2024", "2024-03-01"),
        ("the Twenty-Second day of March 2024", "2024-03-22"), ("the thirty first day of May, 2024", "2024-05-31"),
        ("the 1st day of March, in the year 2024", "2024-03-01"), ("the 3rd day of May, A.D. 1988", "1988-05-03"),
        ("04-MAR-2024", "2024-03-04"), ("4/Mar/24", "2024-03-04"), ("February 29, 2024", "2024-02-29"),
    ])
    func readsNamedDates(text: String, value: String) {
        #expect(Self.values(text) == value)
        #expect(Self.values("is dated \(text), by and between") == value)
        #expect(Self.values("(\(text))") == value)
    }

    @Test(arguments: [
        ("March 2024", "2024-03"), ("March, 2024", "2024-03"), ("April , 2006", "2006-04"), ("Mar. 2024", "2024-03"),
        ("this ___ day of March, 2024", "2024-03"), ("the ____th day of March 2024", "2024-03"),
        ("March ___, 2024", "2024-03"), ("month of March of 2024", "2024-03"),
    ])
    func readsMonthsWithoutADay(text: String, value: String) {
        #expect(Self.values(text) == value)
    }

    @Test(arguments: [
        ("2024-03-01", "2024-03-01"), ("2024-03-01T12:00:00Z", "2024-03-01"), ("2024/3/1", "2024-03-01"),
        ("03/04/2024", "2024-03-04|2024-04-03"), ("3/4/24", "2024-03-04|2024-04-03"), ("12/25/2024", "2024-12-25"),
        ("25/12/2024", "2024-12-25"), ("4/4/2024", "2024-04-04"), ("03-04-2024", "2024-03-04|2024-04-03"),
        ("01.03.2024", "2024-03-01|2024-01-03"), ("31.03.2024", "2024-03-31"), ("1/31/69", "1969-01-31"),
        ("1/31/68", "2068-01-31"), ("9/1/09 - 7/20/11", "2009-09-01|2009-01-09 2011-07-20"),
        ("3/31/2024-3/30/2029", "2024-03-31 2029-03-30"), ("3/31/2024–3/30/2029", "2024-03-31 2029-03-30"),
        ("Date: 12/25/2024.", "2024-12-25"), ("on 12/25/2024, and", "2024-12-25"),
    ])
    func readsNumbers(text: String, values: String) {
        #expect(Self.values(text) == values)
    }

    @Test(arguments: [
        ("1. März 2024", "2024-03-01"), ("den 1. Mai 2024", "2024-05-01"), ("15. Dezember 2023", "2023-12-15"),
        ("1er mars 2024", "2024-03-01"), ("14 février 2024", "2024-02-14"), ("1 de marzo de 2024", "2024-03-01"),
        ("3 maggio 2024", "2024-05-03"), ("3 mei 2024", "2024-05-03"), ("1 de março de 2024", "2024-03-01"),
    ])
    func readsOtherLanguages(text: String, value: String) {
        #expect(Self.values(text) == value)
    }

    @Test(arguments: [
        "February 30, 2024", "February 29, 2023", "March 32, 2024", "13/32/2024", "2024-13-01", "March 1, 0024",
        "March 1, 9024", "2/29/2023", "call 312-555-1234", "(312) 555-1234", "312.555.1234", "Chicago, IL 60601-1234",
        "Section 4.2.12", "Section 12.3.2024.1", "24 C.F.R. 982", "42 U.S.C. § 9601", "1,250 square feet",
        "12/31", "March 1", "the first day of each month", "the 1st day of March", "March 1,200 units",
        "tenants may 2000 times", "$03/04/2024", "123-45-6789", "1/2/3", "No. 10-12-15", "page 12 of 2024",
        "may 5, 2024 tenants", "Suite 2024", "5/10/2024/7", "12/25/2024%", "2024-03-01-7", "A2024-03-01",
        "May 10,200.50",
        "", "1. March is", "in March", "the second of several",
    ])
    func findsNoDate(text: String) {
        #expect(Self.values(text) == "")
    }

    @Test(arguments: [("March l, 2024", "2024-03-01"), ("May 1O, 2O24", "2024-05-10"), ("June 2I, 20l9", "2019-06-21")])
    func readsWhatOCRMistookForLetters(text: String, value: String) throws {
        let facts = DateFinder().dates(on: Pages.page(text))
        #expect(facts.map(\.value) == [value])
        let sure = DateFinder().dates(on: Pages.page("March 1, 2024"))
        #expect(try #require(facts.first).evidence.confidence < (try #require(sure.first).evidence.confidence))
    }

    @Test func aListItemIsNoDay() {
        #expect(Self.values("Rents:\n2. March 2024 rent") == "2024-03")
        #expect(Self.values("page 1\nMarch 2024") == "2024-03")
    }

    @Test func evidenceQuotesThePageAndItsBoxes() throws {
        let page = Pages.page("§ Made as of\nMarch\n1, 2024 by", source: .ocr, confidence: 0.5, hasBoxes: true)
        let evidence = try #require(DateFinder().dates(on: page).first).evidence
        #expect(evidence.text == "March\n1, 2024")
        #expect(evidence.span == TextSpan(13, 26))
        #expect(evidence.page == 1)
        #expect(evidence.boxes.map(\.y) == [12, 24])
        #expect(abs(evidence.confidence - 0.5 * 0.98) < 1e-9)
    }

    @Test(.enabled(if: LeaseCorpus.isThere)) func datesOfRealLeasesStandInTheirQuotes() throws {
        var count = 0
        for (name, text) in try LeaseCorpus.texts() {
            let page = Pages.page(text)
            let scalars = Array(text.unicodeScalars)
            var end = 0
            for fact in DateFinder().dates(on: page) {
                let span = fact.evidence.span
                let quote = String(String.UnicodeScalarView(scalars[span.start..<span.end]))
                #expect(quote == fact.evidence.text && span.start >= end, "\(name)")
                #expect(
                    quote.contains(fact.value.prefix(4)) || quote.contains(fact.value.prefix(4).suffix(2)),
                    "\(quote)"
                )
                #expect(
                    Self.values(quote) == fact.value + (fact.alternative.map { "|" + $0 } ?? ""),
                    "\(name): \(quote)"
                )
                end = span.end
                count += 1
            }
        }
        #expect(count > 400)
    }
}
