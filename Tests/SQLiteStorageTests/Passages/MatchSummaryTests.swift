import Documents
import GRDB
import Mathematics
import Search
import TestSupport
import Testing

@testable import SQLiteStorage

/// Counts, orders and absences along indexes, held against what plain lists say of a few hundred made-up documents.
struct MatchSummaryTests {
    /// What was put in.
    private struct Item {
        var id: DocumentID
        var name: String
        var held: String
        var type: String
        var date: String?
        var tenant: String?
        var words: Set<String>
        var isDoubtful: Bool
    }

    private let home: StoredHome
    private let index: PassageRepository
    private let items: [Item]

    init() async throws {
        home = try StoredHome()
        index = StoredHome.passages(home.database)
        var random = SeededRandom(seed: 7)
        var items: [Item] = []
        for number in 1...130 { items.append(try await Self.add(number, to: home, index, &random)) }
        // What is read again goes to the end of the passages, and to no other place in any order.
        for number in [3, 57, 120] {
            let text = items[number - 1].words.sorted().joined(separator: " ")
            try await index.replace([.fixture(of: number, text: text)], of: .fixture(number))
        }
        self.items = items
    }

    private static func add(
        _ number: Int,
        to home: StoredHome,
        _ index: PassageRepository,
        _ random: inout SeededRandom
    ) async throws -> Item {
        let predicted = ["lease", "amendment", "other"].randomElement(using: &random) ?? ""
        let name =
            "\(["Lease", "lease", "Äcker", "zone"].randomElement(using: &random) ?? "") \(Int.random(in: 1...9, using: &random))"
        let date = [nil, "2019", "2020-01-05", "2020-01-05", "2021-11"].randomElement(using: &random) ?? nil
        let tenant = [nil, "Acme", "Zenith, Inc.", "\(number)"].randomElement(using: &random) ?? nil
        let words = Set(["roof", "parking", "audit"].filter { _ in Bool.random(using: &random) } + ["rent"])
        var reading = Reading.fixture(number, class: DocumentClass(rawValue: predicted))
        reading.document.name = name
        reading.document.fileType = Bool.random(using: &random) ? .pdf : .docx
        reading.date = date
        reading.features.keyFacts = tenant.map { [.found(.tenant, $0)] } ?? []
        try await home.stores.ingest(reading)
        try await index.replace(
            [.fixture(of: number, text: words.sorted().joined(separator: " "))],
            of: .fixture(number)
        )
        let isDoubtful = number.isMultiple(of: 11)
        let isReviewed = number.isMultiple(of: 7)
        try await home.database.write { database in
            try database.execute(
                sql: "UPDATE documents SET text_confidence = ?, word_count = ? WHERE id = ?",
                arguments: [isDoubtful ? 0.5 : 0.99, number == 22 ? 0 : 10, DocumentID.fixture(number).digest]
            )
            guard isReviewed else { return }
            try database.execute(
                sql: "INSERT INTO reviews SELECT number, 'cam_statement', 'sam', 1 FROM documents WHERE id = ?",
                arguments: [DocumentID.fixture(number).digest]
            )
        }
        return Item(
            id: .fixture(number),
            name: name,
            held: isReviewed ? "cam_statement" : predicted,
            type: reading.document.fileType.rawValue,
            date: date,
            tenant: tenant,
            words: words,
            isDoubtful: isDoubtful
        )
    }

    private struct Case {
        let clauses: [LexicalQuery.Clause]
        let filter: SearchFilter
        let matches: (Item) -> Bool

        init(
            _ words: [String],
            _ occurrence: LexicalQuery.Occurrence = .should,
            _ filter: SearchFilter = .none,
            _ matches: @escaping (Item) -> Bool
        ) {
            clauses = words.map { LexicalQuery.Clause(.word([$0]), occurrence) }
            self.filter = filter
            self.matches = matches
        }
    }

    private static func cases() throws -> [Case] {
        let late = try SearchFilter(parsing: "class:cam_statement date>=2020")
        let acme = SearchFilter(facts: [FactCondition(.tenant, .contains("acme"))])
        return [
            Case([]) { _ in true },
            Case(["rent"]) { _ in true },
            Case(["roof", "audit"]) { !$0.words.isDisjoint(with: ["roof", "audit"]) },
            Case(["roof", "audit"], .must) { $0.words.isSuperset(of: ["roof", "audit"]) },
            Case(["parking"], .should, try SearchFilter(parsing: "class:lease")) {
                $0.words.contains("parking") && $0.held == "lease"
            },
            Case([], .must, late) { $0.held == "cam_statement" && ($0.date ?? "") >= "2020" },
            Case(["audit"], .must, acme) { $0.words.contains("audit") && $0.tenant == "Acme" },
            Case(["nowhere"]) { _ in false },
        ]
    }

    @Test func facetsAndCountsAreThoseOfAPlainList() async throws {
        for test in try Self.cases() { try await facetsAndCountsAreThoseOfAPlainList(test) }
    }

    private func facetsAndCountsAreThoseOfAPlainList(_ test: Case) async throws {
        let expected = items.filter(test.matches)
        let summary = try await index.summary(
            of: MatchQuestion(
                lexical: LexicalQuery(test.clauses),
                filter: test.filter,
                facets: FacetField.allCases
            )
        )
        #expect(summary.count == expected.count)
        #expect(summary.first.isEmpty)
        let values: [(Item) -> String?] = [
            { $0.held }, { $0.type }, { $0.date.map { String($0.prefix(4)) } }, { $0.tenant }, { _ in nil },
        ]
        let facets = zip(FacetField.allCases, values).map { field, value in
            let counts = Dictionary(expected.compactMap(value).map { ($0, 1) }, uniquingKeysWith: +)
            let sorted = counts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            return Facet(field, counts: sorted.map { ($0.key, $0.value) }, total: expected.count)
        }
        #expect(summary.facets == facets)
    }

    @Test func theFirstInAnOrderAreThoseOfASortedList() async throws {
        for test in try Self.cases() { try await theFirstInAnOrderAreThoseOfASortedList(test) }
    }

    private func theFirstInAnOrderAreThoseOfASortedList(_ test: Case) async throws {
        let expected = items.filter(test.matches).enumerated()
        func byName(_ left: (offset: Int, element: Item), _ right: (offset: Int, element: Item)) -> Bool {
            let (one, two) = (Array(left.element.name.utf8), Array(right.element.name.utf8))
            return one == two ? left.offset < right.offset : one.lexicographicallyPrecedes(two)
        }
        let orders: [(SearchSort, [DocumentID])] = [
            (.name, expected.sorted(by: byName).map(\.element.id)),
            (
                .date,
                expected.sorted { left, right in
                    let (one, two) = (left.element.date ?? "", right.element.date ?? "")
                    return one == two ? byName(left, right) : one > two
                }.map(\.element.id)
            ),
        ]
        for (sort, documents) in orders {
            for limit in [1, 20, 1_000] {
                let question = MatchQuestion(
                    lexical: LexicalQuery(test.clauses),
                    filter: test.filter,
                    sort: sort,
                    limit: limit
                )
                #expect(
                    try await index.summary(of: question).first == Array(documents.prefix(limit)),
                    "\(sort) \(limit) \(test.clauses)"
                )
            }
        }
    }

    @Test func absenceIsTheRestOfThePlainList() async throws {
        for test in try Self.cases() { try await absenceIsTheRestOfThePlainList(test) }
    }

    private func absenceIsTheRestOfThePlainList(_ test: Case) async throws {
        let scope = test.filter
        let absence = try await index.documents(without: LexicalQuery(test.clauses), filter: scope)
        let all = try await index.documents(matching: LexicalQuery(), filter: scope).map(\.id)
        let holders = Set(test.clauses.isEmpty ? [] : items.filter(test.matches).map(\.id))
        let without = items.filter { all.contains($0.id) && !holders.contains($0.id) }
        #expect((absence.examined, absence.total) == (all.count, without.count))
        #expect(
            absence.documents.map(\.name)
                == without.map(\.name).sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
        )
        #expect(Set(absence.documents.map(\.documentID)) == Set(without.map(\.id)))
        #expect(Set(absence.doubtful.map(\.documentID)) == Set(without.filter(\.isDoubtful).map(\.id)))
    }
}
