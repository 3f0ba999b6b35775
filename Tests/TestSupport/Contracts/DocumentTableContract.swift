package import Documents
package import Search
import Testing

/// What every table of documents does, beside the stores that the documents are in.
package enum DocumentTableContract {
    package typealias Subject = (table: any DocumentTable, reviews: any ReviewStore, stores: StoresUnderTest)

    package static let clauses: [ContractClause<Subject>] = [
        .init("each order stands as it says, and leaves out what has no place in it", orders),
        .init("pieces follow one another without a gap, also where places are equal", pieces),
        .init("a cursor of another order, or none at all, is refused", foreignCursors),
        .init("rows and counts keep to the filter, facts and premises among it", filters),
        .init("a row has the facts that were found, in the order of the fields", facts),
        .init("counting stops at its limit and says so", tally),
        .init("what a person said counts before what the model said", heldClasses),
        .init("a document that the filter keeps back is not admitted", admission),
        .init("the unreviewed are ready, have words, and stand least sure first", unreviewed),
    ]

    private static let names = ["Beech", "ash", "Cedar", "ash", "elm"]
    private static let confidences = [0.9, 0.4, 0.7, 0.4, nil]
    private static let dates = ["2024-05-01", "2023-01-31", nil, "2024-05-01", nil]

    /// Five documents that are read, and a sixth that waits.
    private static func fill(_ subject: Subject) async throws {
        for number in 1...5 {
            var reading = Reading.fixture(
                number,
                name: names[number - 1],
                dates: dates[number - 1].map { [.fixture($0)] } ?? [],
                class: confidences[number - 1] == nil ? nil : number == 3 ? .amendment : .lease,
                confidence: confidences[number - 1] ?? 0
            )
            reading.features.keyFacts = keyFacts(number)
            reading.features.premises = number == 4 ? [suite("Suite 200")] : []
            try await subject.stores.ingest(reading)
        }
        try await subject.stores.accept(.fixture(6, name: "fir"))
    }

    private static func keyFacts(_ number: Int) -> [KeyFact] {
        switch number {
        case 1: [fact(.baseRent, "5000", unit: "USD per_month"), fact(.tenant, "Acme, Inc.")]
        case 2: [fact(.tenant, "Acmeville LLC"), fact(.baseRent, "900", unit: "USD per_month")]
        case 3: [KeyFact(field: .tenant, state: .notFound), fact(.expirationDate, "2027-06-30")]
        case 4: [fact(.premisesAddress, "400 Commerce Street")]
        default: []
        }
    }

    private static func fact(_ field: KeyField, _ value: String, unit: String? = nil) -> KeyFact {
        KeyFact(field: field, state: .found, value: value, unit: unit, evidence: [quote(value)], confidence: 0.9)
    }

    private static func suite(_ value: String) -> PremisesFact {
        PremisesFact(evidence: quote(value), kind: .suite, value: value)
    }

    private static func quote(_ text: String) -> Evidence {
        Evidence(text: text, page: 1, span: TextSpan(0, 3), boxes: [], confidence: 0.9)
    }

    private static func ids(_ numbers: [Int]) -> [DocumentID] { numbers.map { .fixture($0) } }

    /// All rows, read in pieces of that size.
    private static func all(
        _ order: TableOrder,
        by limit: Int,
        _ filter: SearchFilter = .none,
        of table: any DocumentTable
    ) async throws -> [DocumentID] {
        var (found, cursor) = ([DocumentID](), String?.none)
        repeat {
            let question = TableQuestion(filter: filter, order: order, cursor: cursor, limit: limit)
            let piece = try await table.rows(question)
            #expect(piece.rows.count <= limit && (piece.nextCursor == nil || piece.rows.count == limit))
            found += piece.rows.map(\.record.id)
            cursor = piece.nextCursor
        } while cursor != nil
        return found
    }

    private static let expected: [(TableOrder, [Int])] = [
        (.latest, [6, 5, 4, 3, 2, 1]), (.date, [4, 1, 2]), (.doubt, [2, 4, 3, 1]), (.name, [2, 4, 1, 3, 5, 6]),
    ]

    private static func orders(_ subject: Subject) async throws {
        #expect(try await subject.table.rows(TableQuestion(limit: 5)) == TablePiece(rows: [], nextCursor: nil))
        try await fill(subject)
        for (order, numbers) in expected {
            #expect(try await all(order, by: 50, of: subject.table) == ids(numbers), "\(order)")
        }
    }

    private static func pieces(_ subject: Subject) async throws {
        try await fill(subject)
        let ready = try SearchFilter(conditions: "status:ready")
        for (order, numbers) in expected {
            for limit in 1...numbers.count {
                #expect(try await all(order, by: limit, of: subject.table) == ids(numbers), "\(order) by \(limit)")
                let read = ids(numbers.filter { $0 < 6 })
                let found = try await all(order, by: limit, ready, of: subject.table)
                #expect(found == read, "\(order) by \(limit)")
            }
        }
    }

    private static func foreignCursors(_ subject: Subject) async throws {
        try await fill(subject)
        let cursor = try await subject.table.rows(TableQuestion(order: .name, limit: 2)).nextCursor
        for token in [try #require(cursor), "", "no cursor", "e30"] {
            let failure = await #expect(throws: Failure.self) {
                try await subject.table.rows(TableQuestion(order: .date, cursor: token, limit: 2))
            }
            #expect(failure?.code == "invalid_cursor")
        }
    }

    private static let conditions: [(String, [Int])] = [
        ("class:lease", [4, 2, 1]), ("status:queued", [6]), ("name:ASH", [4, 2]), ("date:2024", [4, 1]),
        ("confidence<0.8", [4, 3, 2]), ("tenant:acme", [1]), ("tenant:\"acme inc\"", [1]), ("tenant:ville", []),
        ("rent>=900", [2, 1]), ("rent>1000", [1]), ("rent<1", []), ("expires<=2027-06", [3]), ("suite:200", [4]),
        ("suite:20", []), ("premises:commerce", [4]), ("rent>1 tenant:acme", [1]), ("rent>1 class:amendment", []),
    ]

    private static func filters(_ subject: Subject) async throws {
        try await fill(subject)
        for (text, numbers) in conditions {
            let filter = try SearchFilter(conditions: text)
            for (order, places) in expected {
                let filtered = ids(places.filter(numbers.contains))
                for limit in [1, 50] {
                    let found = try await all(order, by: limit, filter, of: subject.table)
                    #expect(found == filtered, "\(text) in the order \(order) by \(limit)")
                }
            }
            let tally = try await subject.table.tally(filter, limit: 50)
            #expect(tally.total == numbers.count && !tally.isCut, "\(text)")
            let piece = try await subject.table.rows(TableQuestion(filter: filter, limit: 1, mostCounted: 50))
            #expect(piece.tally == tally, "\(text)")
        }
        let suites = try SearchFilter(conditions: "suite:200")
        try await subject.stores.documents.delete(.fixture(4))
        #expect(try await subject.table.tally(suites, limit: 50).total == 0)
    }

    private static func facts(_ subject: Subject) async throws {
        try await fill(subject)
        let rows = try await subject.table.rows(TableQuestion(limit: 50)).rows
        let fields = KeyField.allCases.filter { [.tenant, .baseRent].contains($0) }
        #expect(rows[5].facts.map(\.field) == fields && rows[4].facts.map(\.field) == fields)
        #expect(Set(rows[5].facts.map(\.value)) == ["5000", "Acme, Inc."])
        #expect(rows[3].facts.map(\.field) == [.expirationDate] && rows[1].facts.isEmpty)
    }

    private static func tally(_ subject: Subject) async throws {
        try await fill(subject)
        let whole = try await subject.table.tally(.none, limit: 6)
        #expect(whole.states == [.ready: 5, .queued: 1] && !whole.isCut)
        #expect(whole.classes == [.lease: 3, .amendment: 1])
        #expect(try await subject.table.tally(.none, limit: 5).isCut)
        let read = try SearchFilter(conditions: "status:ready")
        let cut = try await subject.table.tally(read, limit: 4)
        #expect(cut.isCut && cut.total == 4)
        #expect(try await !subject.table.tally(read, limit: 5).isCut)
    }

    private static func heldClasses(_ subject: Subject) async throws {
        try await fill(subject)
        let amendments = try SearchFilter(conditions: "class:amendment")
        let review = Review(documentID: .fixture(1), documentClass: .amendment, reviewer: "ann", reviewedAt: 5)
        try await subject.reviews.save(review)
        #expect(try await all(.latest, by: 9, amendments, of: subject.table) == ids([3, 1]))
        #expect(try await subject.table.tally(.none, limit: 9).classes == [.lease: 2, .amendment: 2])
    }

    private static func admission(_ subject: Subject) async throws {
        try await fill(subject)
        let acme = try SearchFilter(conditions: "tenant:acme")
        #expect(try await subject.table.admits(.fixture(1), acme))
        #expect(try await !subject.table.admits(.fixture(2), acme))
        #expect(try await subject.table.admits(.fixture(6), .none))
        #expect(try await !subject.table.admits(.fixture(7), .none))
    }

    private static func unreviewed(_ subject: Subject) async throws {
        try await subject.stores.ingest(.fixture(7, pages: [""]))
        try await fill(subject)
        #expect(try await subject.table.unreviewed(.none, skipping: [], limit: 9) == ids([5, 2, 4, 3, 1]))
        let review = Review(documentID: .fixture(2), documentClass: .lease, reviewer: "ann", reviewedAt: 5)
        try await subject.reviews.save(review)
        #expect(try await subject.table.unreviewed(.none, skipping: [.fixture(4)], limit: 2) == ids([5, 3]))
        let leases = try SearchFilter(conditions: "class:lease")
        #expect(try await subject.table.unreviewed(leases, skipping: [], limit: 9) == ids([4, 1]))
        #expect(Set(try await subject.table.unreviewed(among: ids([1, 2, 6, 9]))) == [.fixture(1)])
    }
}
