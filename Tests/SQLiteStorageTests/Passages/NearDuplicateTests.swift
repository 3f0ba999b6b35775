import Documents
import Foundation
import GRDB
import Search
import TestSupport
import Testing

@testable import SQLiteStorage

struct NearDuplicateTests {
    private let home: StoredHome
    private let index: PassageRepository

    init() throws {
        home = try StoredHome()
        index = StoredHome.passages(home.database)
    }

    /// A lease of 400 words, each of which is another word in each `text`; every `step`th is changed.
    private static func words(text: Int, changing step: Int? = nil) -> String {
        (0..<400).map { number in
            step.map { number % $0 == 1 } ?? false ? "other\(number)" : "word\(text)x\(number)"
        }.joined(separator: " ")
    }

    private func add(_ number: Int, _ text: String) async throws {
        try await home.stores.ingest(.fixture(number))
        try await index.replace([.fixture(of: number, text: text)], of: .fixture(number))
    }

    private func groups(withSameFacts: Bool = true, filter: SearchFilter = .none) async throws -> [[DocumentID]] {
        try await index.nearDuplicates(similarity: 0.8, withSameFacts: withSameFacts, filter: filter)
            .map { $0.documents.map(\.documentID) }
    }

    @Test func documentsThatSayAlmostTheSameAreAGroup() async throws {
        try await add(1, Self.words(text: 1))
        try await add(2, Self.words(text: 2))
        // Four words are others, 11 of 398 runs with them, so 387 of 409 are in both.
        try await add(3, Self.words(text: 1, changing: 100))
        try await add(4, Self.words(text: 2, changing: 10))
        let found = try await index.nearDuplicates(similarity: 0.8, withSameFacts: true, filter: .none)
        #expect(found.map { $0.documents.map(\.documentID) } == [[.fixture(1), .fixture(3)]])
        #expect(abs((found.first?.similarity ?? 0) - 387.0 / 409) < 1e-12)
        #expect(try await index.nearDuplicates(similarity: 0.95, withSameFacts: true, filter: .none).isEmpty)
    }

    @Test func aDocumentThatIsReadAgainOrForgottenLeavesItsGroup() async throws {
        for number in 1...3 { try await add(number, Self.words(text: 1)) }
        #expect(try await groups() == [[.fixture(1), .fixture(2), .fixture(3)]])
        try await index.replace([.fixture(of: 3, text: Self.words(text: 3))], of: .fixture(3))
        #expect(try await groups() == [[.fixture(1), .fixture(2)]])
        try await index.remove(.fixture(1))
        #expect(try await groups().isEmpty)
    }

    @Test func documentsThatStateOtherFactsAreKeptApart() async throws {
        for number in 1...3 { try await add(number, Self.words(text: 1)) }
        try await home.database.write { database in
            for (number, tenant) in [(1, " acme "), (2, " acme "), (3, " zenith ")] {
                try database.execute(
                    sql: """
                        INSERT OR REPLACE INTO key_facts (document, field, state, value, folded, evidence)
                        SELECT number, 'tenant', 'found', ?, ?, '[]' FROM documents WHERE id = ?
                        """,
                    arguments: [tenant, tenant, DocumentID.fixture(number).digest]
                )
            }
        }
        #expect(try await groups() == [[.fixture(1), .fixture(2)]])
        #expect(try await groups(withSameFacts: false) == [[.fixture(1), .fixture(2), .fixture(3)]])
        let found = try await index.find(
            PassageQuestion(lexical: LexicalQuery(terms: ["word1x7"]), poolSize: 10)
        )
        #expect(
            found.copies.mapValues { $0.map(\.documentID) } == [
                .fixture(1): [.fixture(2)], .fixture(2): [.fixture(1)],
            ]
        )
    }

    @Test func onlyDocumentsThatTheFilterLetsThroughAreTold() async throws {
        for number in 1...2 { try await add(number, Self.words(text: 1)) }
        #expect(try await groups(filter: SearchFilter(parsing: "name:lease")).count == 1)
        #expect(try await groups(filter: SearchFilter(parsing: "class:nothing")).isEmpty)
    }

    /// Each is held against a few others, and none of them is read again.
    @Test func manyDocumentsOfTheSameWordsCostLittleEach() async throws {
        let count = NearDuplicateTable.maximumPerDocument + 20
        for number in 1...count {
            try await add(number, Self.words(text: 1))
            // What is looked up in the passages would now be found to be something else.
            try await home.database.write { try $0.execute(sql: "UPDATE passages SET text = 'something else'") }
        }
        #expect(try await groups() == [(1...count).map(DocumentID.fixture)])
        let pairs = try await home.database.read {
            try Int.fetchOne($0, sql: "SELECT count(*) FROM near_duplicates") ?? 0
        }
        #expect(pairs < 2 * count * NearDuplicateTable.maximumPerDocument)
    }

    @Test func theNearestInSizeAreComparedFirst() async throws {
        // Every one differs from the first text by some words at its end, so that sizes and words part slowly.
        let words = Self.words(text: 1).split(separator: " ")
        for number in 1...30 { try await add(number, words.prefix(400 - 2 * number).joined(separator: " ")) }
        let lengths = (1...30).map { Double(400 - 2 * $0 - 2) }
        var expected = 0
        for (one, two) in lengths.indices.flatMap({ one in lengths.indices.map { (one, $0) } }) where one != two {
            if min(lengths[one], lengths[two]) / max(lengths[one], lengths[two]) >= 0.8 { expected += 1 }
        }
        #expect(
            try await home.database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM near_duplicates") }
                == expected
        )
    }

    @Test func documentsOfAnEarlierReleaseAreLookedAtLater() async throws {
        for number in 1...2 { try await add(number, Self.words(text: 1)) }
        try await home.database.write { database in
            try database.execute(sql: "DELETE FROM document_sketches")
            try database.execute(sql: "DELETE FROM near_duplicates")
        }
        #expect(try await groups().isEmpty)
        try await index.prepare()
        #expect(try await groups() == [[.fixture(1), .fixture(2)]])
    }

    /// Both are read before either is written: each finds the other all the same.
    @Test func documentsThatComeAtOnceFindEachOther() async throws {
        for number in 1...8 { try await home.stores.ingest(.fixture(number)) }
        let index = index
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...8 {
                group.addTask {
                    let text = Self.words(text: 1, changing: 150 + number)
                    try await index.replace([.fixture(of: number, text: text)], of: .fixture(number))
                }
            }
            try await group.waitForAll()
        }
        let pairs = try await home.database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM near_duplicates") }
        #expect(pairs == 8 * 7)
    }
}
