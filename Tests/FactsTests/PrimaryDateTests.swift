import Documents
import Facts
import TestSupport
import Testing

struct PrimaryDateTests {
    private static func date(_ text: String) -> String? {
        let document = Pages.document(text)
        return PrimaryDate.primaryDate(of: document, dates: DateFinder().dates(on: document.pages[0]))
    }

    @Test(arguments: [
        ("This Lease is made and entered into as of June 1, 2019, commencing on July 1, 2019.", "2019-06-01"),
        (
            "THIS FIRST AMENDMENT (this “Amendment”) is made this 1st day of September, 2006. WHEREAS the parties entered "
                + "into that certain Lease dated May 23, 2005", "2006-09-01"
        ),
        (
            "FIRST AMENDMENT TO AGREEMENT entered into as of May 23, 2005 (the “Agreement”) is made this 1st day of "
                + "September, 2006.", "2006-09-01"
        ),
        ("ACME PROPERTIES\n\nMarch 3, 2021\n\nDear Ms. Roe:\n\nThe lease expires on June 30, 2022.", "2021-03-03"),
        ("Due date: 05/15/2023\nDate: 04/15/2023", "2023-04-15"),
        (
            "FIRST AMENDMENT TO LEASE dated October 30, 2023 (this “First Amendment”), to the Lease dated May 1, 2014",
            "2023-10-30"
        ),
        ("Statement\nDate: 04/15/2023\nfor the period January 1, 2022 through December 31, 2022", "2023-04-15"),
        ("This Lease is made this ___ day of April, 2006.", "2006-04"),
        ("This Lease is made this ___ day of April, 2006.\nBy: /s/ Jane Roe\nDate: April 7, 2006", "2006-04-07"),
        (
            "This Addendum # 1, dated July 29, 2013, is entered between the parties to the Agreement, Effective Date "
                + "August 2, 2010", "2013-07-29"
        ),
    ])
    func findsTheDateTheDocumentBears(text: String, expected: String) {
        #expect(Self.date(text) == expected)
    }

    @Test(arguments: [
        "", "No date here.", "The term expires on June 30, 2022.", "Rent is due no later than May 1, 2020.",
    ])
    func staysSilentWithoutEvidence(text: String) {
        #expect(Self.date(text) == nil)
    }

    @Test(.enabled(if: LeaseCorpus.isThere)) func realAgreementsBearTheirDates() throws {
        let known = [
            "carved__neurogene_first_amendment.txt": "2020-09-17",
            "edgar__myriad_phase1_lease_termination_agreement.txt": "2023-12-18",
            "carved__horizon_uhs_fifth_amendment.txt": "2006-12-01",
            "carved__horizon_uhs_seventh_amendment.txt": "2009-11-06",
            "lexpredict__22444_2006-09-01_FIRST_AMENDMENT_TO_EMPLOYMENT_AGREEMENT.txt": "2006-09-01",
            "carved__extend_health_amendment_1.txt": "2011-05-20",
            "lexpredict__1014507_2012-10-05_LETTER_AMENDMENT_TO_AMENDED_AND_RESTATED_EMPLOYMENT_AGREEMENT.txt":
                "2012-10-01",
            "lexpredict__1173204_2011-01-03_EMPLOYMENT_AGREEMENT.txt": "2010-12-23",
        ]
        let texts = try LeaseCorpus.texts().filter { known[$0.name] != nil }
        #expect(texts.count == known.count)
        for (name, text) in texts { #expect(Self.date(text) == known[name], "\(name)") }
    }
}
