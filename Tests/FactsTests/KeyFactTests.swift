import Documents
import Facts
import Testing

struct KeyFactTests {
    private static func facts(_ text: String, confidence: Double = 1) -> [KeyField: KeyFact] {
        let page = Pages.page(text, source: confidence < 1 ? .ocr : .textLayer, confidence: confidence)
        let record = FeatureExtractor().features(of: Pages.document([page]), contentEmbedding: nil)
        return Dictionary(uniqueKeysWithValues: record.keyFacts.map { ($0.field, $0) })
    }

    private static let lease = """
        OFFICE LEASE

        This Lease is made as of the 7th day of February, 2015 by and between Sterling Fund, Inc., a Delaware corporation
        (“Landlord”), and Palisade Imaging, LLC, a Texas limited liability company (“Tenant”).

        1. Premises. Landlord leases to Tenant approximately 5,244 rentable square feet known as Suite 900 (the “Premises”) in
        the building located at 2974 Jefferson Lane, Austin, TX 78701, which Building contains 48,158 square feet.

        2. Term. The term of this Lease shall be eighty-seven (87) months, commencing on March 1, 2015 (the “Commencement
        Date”) and ending on May 31, 2022, unless sooner terminated.

        3. Base Rent. Tenant shall pay Base Rent of $19,686.85 per month.

        4. Security Deposit. Tenant has deposited $39,373.70 as a security deposit.

        5. Tenant’s pro rata share of operating expenses is 10.89%.

        6. Tenant has two (2) options to extend the Term for five (5) years each.

        Guarantor: None
        """

    @Test(arguments: [
        (KeyField.landlord, "Sterling Fund, Inc.", nil), (.tenant, "Palisade Imaging, LLC", nil),
        (.premisesAddress, "2974 Jefferson Lane, Austin, TX 78701", nil), (.rentableArea, "5244", "square_feet"),
        (.commencementDate, "2015-03-01", nil), (.expirationDate, "2022-05-31", nil), (.termMonths, "87", "months"),
        (.baseRent, "19686.85", "USD per_month"), (.securityDeposit, "39373.70", "USD"),
        (.proRataShare, "10.89", "percent"), (.renewalOption, "2 x 60", "months"),
    ])
    func findsTheFieldsOfALease(field: KeyField, value: String, unit: String?) throws {
        let fact = try #require(Self.facts(Self.lease)[field])
        #expect(fact.state == .found && fact.method == .extracted)
        #expect(fact.value == value)
        #expect(fact.unit == unit)
        #expect(fact.evidence.count == 1)
        #expect(try #require(fact.confidence) > 0.5)
    }

    @Test(arguments: [
        (KeyField.guarantor, "Guarantor: None"), (.guarantor, "Guarantor\tN/A\n"),
        (.securityDeposit, "Security Deposit: None."),
        (.securityDeposit, "There is no security deposit."), (.securityDeposit, "Security Deposit: Not required"),
        (.renewalOption, "Renewal Options: None"), (.renewalOption, "Tenant has no option to renew."),
    ])
    func noneIsSaidExplicitly(field: KeyField, text: String) throws {
        let fact = try #require(Self.facts("LEASE\n\n" + text)[field])
        #expect(fact.state == .explicitlyNone)
        #expect(fact.value == nil && fact.evidence.count == 1)
        #expect(text.contains(try #require(fact.evidence.first).text))
    }

    @Test(arguments: [
        (KeyField.commencementDate, "Commencement Date: ____________"),
        (.securityDeposit, "Security Deposit: $_________"),
        (.landlord, "by and between ______________, a ________ (“Landlord”), and Roe, Inc. (“Tenant”)"),
        (.commencementDate, "commencing on the ___ day of ________, 2024"),
    ])
    func aBlankIsNotAValue(field: KeyField, text: String) throws {
        let fact = try #require(Self.facts("LEASE\n\n" + text)[field])
        #expect(fact.state == .unreadable && fact.reason == .blank && fact.value == nil)
    }

    @Test func silenceIsNotFound() {
        for fact in Self.facts("LEASE\n\nThe parties agree.").values {
            #expect(fact.state == .notFound && fact.value == nil && fact.evidence.isEmpty && fact.confidence == nil)
        }
    }

    @Test func wordsThatCouldNotBeReadGiveAGuessOnly() throws {
        let fact = try #require(Self.facts(Self.lease, confidence: 0.3)[.baseRent])
        #expect(fact.state == .unreadable && fact.reason == .lowConfidence && fact.value == nil)
        #expect(fact.alternatives.first?.value == "19686.85")
    }

    @Test func conflictsAreKept() throws {
        let facts = Self.facts("LEASE\n\nThe Expiration Date is May 31, 2022. The Expiration Date is June 30, 2023.")
        let fact = try #require(facts[.expirationDate])
        #expect(fact.value == "2022-05-31" && fact.alternatives.map(\.value) == ["2023-06-30"])
        let alone = try #require(Self.facts("LEASE\n\nThe Expiration Date is May 31, 2022.")[.expirationDate])
        #expect(try #require(fact.confidence) < (try #require(alone.confidence)))
    }

    @Test(arguments: [
        ("commencing on March 1, 2015 and ending on May 31, 2022", KeyField.termMonths, "87"),
        ("a term of sixty (60) months, commencing on March 15, 2015.", .expirationDate, "2020-03-14"),
        ("a term of one (1) year, commencing on March 1, 2015.", .expirationDate, "2016-02-29"),
    ])
    func whatFollowsIsDerived(text: String, field: KeyField, value: String) throws {
        let fact = try #require(Self.facts("LEASE\n\nfor " + text)[field])
        #expect(fact.value == value && fact.method == .derived && fact.evidence.count == 2)
    }

    @Test func anAmendmentHasItsOwnFields() {
        let facts = Self.facts(
            """
            SECOND AMENDMENT TO LEASE
            This Second Amendment to Lease is entered into effective as of October 1, 2022 between Acme, LLC (“Landlord”) and
            Roe, Inc. (“Tenant”), parties to that certain Lease dated August 6, 2021, as amended by that certain First
            Amendment to Lease dated October 14, 2021.
            """
        )
        #expect(facts[.amendmentOrdinal]?.value == "2")
        #expect(facts[.amendedLeaseDate]?.value == "2021-08-06")
        #expect(facts[.effectiveDate]?.value == "2022-10-01")
    }

    @Test func whatChangesStandsBehindTheRecitals() {
        let facts = Self.facts(
            """
            ADDENDUM TO LEASE

            This Addendum is made as of May 1, 2025 (the “Addendum Effective Date”) between Acme, LLC (“Landlord”) and Roe, Inc.
            (“Tenant”).

            WHEREAS, under the Lease dated March 3, 2021 (the “Effective Date” of the Lease) the premises are 7,500 rentable square
            feet, the Expiration Date is May 31, 2026, and Base Rent is $7,000.00 per month;

            NOW, THEREFORE, the parties agree:

            1. The Expiration Date is extended to May 31, 2031. The expanded Premises are a total of 9,000 rentable square feet.

            2. Base Rent is $9,500.00 per month.
            """
        )
        let values = [KeyField.amendedLeaseDate, .effectiveDate, .expirationDate, .rentableArea, .baseRent].map {
            facts[$0]?.value
        }
        #expect(values == ["2021-03-03", "2025-05-01", "2031-05-31", "9000", "9500.00"])
    }

    @Test(arguments: [
        ("The Term shall commence on the Effective Date and end on May 31, 2030.", "2025-05-01"),
        ("“Commencement Date” means the Effective Date.", "2025-05-01"),
        ("The obligations of confidentiality shall commence on the Effective Date.", nil),
    ])
    func aLeaseMayBeginOnItsEffectiveDate(text: String, value: String?) {
        let facts = Self.facts("LEASE\n\nThis Lease is made as of May 1, 2025 (the “Effective Date”).\n\n" + text)
        #expect(facts[.commencementDate]?.value == value)
    }

    @Test(arguments: [
        "The obligations shall survive termination of this Lease for a period of five (5) years.",
        "Tenant may renew for an additional term of three (3) years.",
        "Tenant shall pay a termination fee equal to three (3) months of Rent.",
        "The terms shall be agreed at least nine (9) months prior to its end.",
        "Records are kept for a period of two (2) years following the expiration of the term.",
    ])
    func notEveryDurationIsTheTerm(text: String) {
        #expect(Self.facts("LEASE\n\n" + text)[.termMonths]?.state == .notFound)
    }

    @Test func aParagraphOfItsOwnNamesNoDateBeforeIt() {
        let facts = Self.facts(
            "LEASE\n\n1.5 “Effective Date” means May 1, 2025.\n\n1.6 “Expiration Date” means May 31, 2030."
        )
        #expect(facts[.expirationDate]?.value == "2030-05-31")
    }

    @Test func theFirstStepOfRentIsTheRent() {
        let facts = Self.facts(
            "LEASE\n\nBase Rent: $95,500.00 per month\nBase Rent: $99,000.00 per month\nBase Rent: $99,000.00 per month"
        )
        #expect(facts[.baseRent]?.value == "95500.00")
    }

    @Test func aStatementHasItsOwnFields() {
        let facts = Self.facts(
            """
            CAM RECONCILIATION STATEMENT
            Tenant: Palisade Imaging, LLC
            Period: 01/01/2017 - 12/31/2017
            Expense  Budget  Actual
            Sweeping  7,150.00  6,820.63
            Total  $22,250.00  $24,217.71
            Tenant’s share (6.1303%): $1,484.62. Balance due $429.36 by March 18, 2018.
            """
        )
        #expect(facts[.tenant]?.value == "Palisade Imaging, LLC")
        #expect(facts[.statementPeriod]?.value == "2017-01-01/2017-12-31")
        #expect(facts[.tenantShare]?.value == "1484.62")
        #expect(facts[.totalDue]?.value == "429.36")
        #expect(facts[.proRataShare]?.value == "6.1303")
        #expect(facts[.baseRent] == nil)
    }
}
