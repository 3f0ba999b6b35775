import Documents
import SQLiteStorage
import Search
import TestSupport
import Testing

struct FactIndexTests {
    let home: StoredHome
    let index: PassageRepository

    init() async throws {
        home = try StoredHome()
        index = StoredHome.passages(home.database)
        let facts: [[KeyFact]] = [
            [.found(.tenant, "Acme Corp., Inc."), .found(.expirationDate, "2027-06-30"), .found(.baseRent, "5000")],
            [.found(.tenant, "Acmeville LLC"), .found(.expirationDate, "2029-01-31"), .found(.baseRent, "12000")],
            [KeyFact(field: .tenant, state: .unreadable, reason: .blank), .found(.baseRent, "700")],
            [KeyFact(field: .tenant, state: .notFound)],
        ]
        for (number, facts) in facts.enumerated() {
            var reading = Reading.fixture(number + 1, class: nil)
            reading.features.keyFacts = facts
            try await home.stores.ingest(reading)
            let text = number == 1 ? "Tenant has a right to audit." : "Rent is due."
            try await index.replace([.fixture(of: number + 1, text: text)], of: reading.document.id)
        }
    }

    @Test func aTableIsExactAndInOrder() async throws {
        let table = try await index.factTable(of: .baseRent, filter: .none, limit: 100)
        #expect(table.rows.map(\.value) == ["700", "5000", "12000"])
        #expect(table.total == 3 && table.unreadable.isEmpty && table.silent == 1)
        #expect(table.rows[1].evidence.first?.page == 1)
    }

    @Test func aSuiteIsKnownByThePremisesWhereTheAddressLeavesItOut() async throws {
        for (number, kind) in [(21, PremisesFact.Kind.suite), (22, .otherAddress), (23, .suite)] {
            var reading = Reading.fixture(number, class: nil)
            let value = number == 23 ? "Suite 1110" : "Suite 111"
            let evidence = Evidence(text: value, page: 1, span: TextSpan(0, 9), boxes: [], confidence: 0.9)
            reading.features.keyFacts = [
                .found(.tenant, "T \(number)"), .found(.premisesAddress, "400 Commerce Street"),
            ]
            reading.features.premises = [PremisesFact(evidence: evidence, kind: kind, value: value)]
            try await home.stores.ingest(reading)
        }
        let filter = SearchFilter(facts: [FactCondition(.premisesAddress, .contains("suite 111"))])
        #expect(try await index.factTable(of: .tenant, filter: filter, limit: 100).rows.map(\.value) == ["T 21"])
    }

    /// What begins as a number counts as one, words count nothing; the same value is in the order of names.
    @Test func valuesAreInTheOrderOfWhatTheyCount() async throws {
        let stated = [
            ("12000", "b"), ("12000", "a"), ("700.50", "d"), ("-3", "c"), ("one month", "e"), ("2015-03", "f"),
        ]
        for (number, (value, name)) in stated.enumerated() {
            var reading = Reading.fixture(number + 31, name: name, class: nil)
            reading.features.keyFacts = [.found(.securityDeposit, value)]
            try await home.stores.ingest(reading)
        }
        let table = try await index.factTable(of: .securityDeposit, filter: .none, limit: 100)
        #expect(table.rows.map(\.name) == ["c", "e", "d", "f", "a", "b"])
        #expect(table.total == 6 && table.silent == 4)
    }

    static let conditions: [(FactCondition, [Int])] = [
        (FactCondition(.tenant, .contains("acme corp")), [1]),
        (FactCondition(.tenant, .contains("ACME")), [1]),
        (FactCondition(.tenant, .contains("acmeville llc")), [2]),
        (FactCondition(.tenant, .contains("ville")), []),
        (FactCondition(.baseRent, .number(.greater, 700)), [1, 2]),
        (FactCondition(.baseRent, .number(.atMost, 5000)), [1, 3]),
        (FactCondition(.expirationDate, .date(.less, "2028")), [1]),
        (FactCondition(.expirationDate, .date(.equal, "2029-01")), [2]),
        (FactCondition(.tenant, .isKnown), [1, 2]),
    ]

    @Test(arguments: conditions)
    func aConditionLetsThrough(_ condition: FactCondition, _ expected: [Int]) async throws {
        let question = PassageQuestion(
            lexical: LexicalQuery(terms: ["rent", "audit"]),
            filter: SearchFilter(facts: [condition]),
            poolSize: 10
        )
        let found = try await index.find(question).passages.map(\.documentID)
        #expect(found == expected.map { DocumentID.fixture($0) })
    }

    @Test func whatCouldNotBeReadIsTold() async throws {
        let table = try await index.factTable(
            of: .tenant,
            filter: SearchFilter(facts: [FactCondition(.tenant, .contains("acme"))]),
            limit: 100
        )
        #expect(table.rows.map(\.documentID) == [.fixture(1)])
        #expect(table.unreadable.map(\.documentID) == [.fixture(3)])
        #expect(table.silent == 1)
    }

    @Test func absenceIsTheRestOfTheSet() async throws {
        let query = LexicalQuery([.init(.word(["audit"]), .must), .init(.word(["right"]), .must)])
        let absence = try await index.documents(without: query, filter: .none)
        #expect(absence.documents.map(\.documentID) == [1, 3, 4].map { DocumentID.fixture($0) })
        #expect(absence.total == 3 && absence.examined == 4)
        let rent = try await index.documents(
            without: query,
            filter: SearchFilter(facts: [FactCondition(.baseRent, .number(.greater, 6000))])
        )
        #expect(rent.total == 0 && rent.examined == 1)
    }

    @Test func factsFollowTheirDocument() async throws {
        try await home.stores.documents.delete(.fixture(1))
        #expect(
            try await index.factTable(of: .baseRent, filter: .none, limit: 100).rows.map(\.value) == ["700", "12000"]
        )
    }

    @Test func noMoreRowsAreToldThanAreWanted() async throws {
        let table = try await index.factTable(of: .baseRent, filter: .none, limit: 1)
        #expect(table.rows.count == 1 && table.total == 3)
    }
}
