import Documents
import GRDB
import Search
import TestSupport
import Testing

@testable import SQLiteStorage

/// What is kept in memory, held after every kind of change, made by another process, against what is read anew.
struct ColumnCacheTests {
    private let home: StoredHome
    private let index: PassageRepository

    init() async throws {
        home = try StoredHome()
        index = StoredHome.passages(home.database)
        for number in 1...6 { try await Self.read(number, in: home.database) }
    }

    private static func read(_ number: Int, in database: SQLiteDatabase) async throws {
        var reading = Reading.fixture(number, class: number.isMultiple(of: 2) ? .lease : .amendment)
        reading.date = "202\(number)"
        reading.features.keyFacts = [.found(.tenant, "T \(number % 3)"), .found(.baseRent, "\(1_000 * number)")]
        try await StoredHome.stores(database).ingest(reading)
        try await StoredHome.passages(database).replace([.fixture(of: number, text: "rent")], of: .fixture(number))
    }

    /// All that is answered with the help of the cache.
    private struct Answers: Equatable {
        var summary: MatchSummary
        var rents: FactTable
        var holders: [DocumentID]

        init(_ index: PassageRepository) async throws {
            summary = try await index.summary(
                of: MatchQuestion(
                    lexical: LexicalQuery(),
                    filter: .none,
                    sort: .name,
                    limit: 9,
                    facets: FacetField.allCases
                )
            )
            rents = try await index.factTable(of: .baseRent, filter: .none, limit: 9)
            let word = LexicalQuery([LexicalQuery.Clause(.word(["rent"]), .must)])
            holders = try await index.documents(matching: word, filter: .none).map(\.id)
        }
    }

    private static let changes: [(String, @Sendable (SQLiteDatabase) async throws -> Void)] = [
        ("a document that is read", { try await read(7, in: $0) }),
        (
            "a word of a person",
            { database in
                let review = Review(documentID: .fixture(2), documentClass: .amendment, reviewer: "ann", reviewedAt: 5)
                try await ReviewRepository(database).save(review)
            }
        ),
        ("another prediction", { try await write("UPDATE documents SET prediction = NULL WHERE number = 3", $0) }),
        ("another date", { try await write("UPDATE documents SET date = '1999' WHERE number = 1", $0) }),
        (
            "another fact",
            { database in
                try await write("UPDATE key_facts SET value = '7' WHERE document = 5 AND field = 'base_rent'", database)
            }
        ),
        ("a fact that is gone", { try await write("DELETE FROM key_facts WHERE document = 4", $0) }),
        (
            "passages that are gone",
            {
                try await PassageRepository(
                    $0,
                    directory: $0.path.replacing("deedbox.sqlite", with: "index")
                ).remove(.fixture(6))
            }
        ),
        (
            "a document that waits again",
            { try await write("UPDATE documents SET status = 'queued' WHERE number = 2", $0) }
        ),
        ("a document that is gone", { try await DocumentRepository($0).delete(.fixture(1)) }),
    ]

    private static func write(_ sql: String, _ database: SQLiteDatabase) async throws {
        try await database.write { try $0.execute(sql: sql) }
    }

    @Test func everyChangeIsSeenAtOnce() async throws {
        let other = try home.opened()
        var last = try await Answers(index)
        for (name, change) in Self.changes {
            try await change(other)
            let answers = try await Answers(index)
            #expect(answers != last, "\(name) changes nothing: the test is none")
            #expect(try await answers == Answers(StoredHome.passages(home.database)), "\(name)")
            last = answers
        }
    }

    @Test func whatStandsIsNotReadAgain() async throws {
        let cache = ColumnCache()
        let reads = try await home.database.read { database in
            _ = try cache.ready(in: database)
            _ = try cache.runs(of: .fact(.tenant), in: database)
            let statements = StatementCount()
            database.trace { _ in statements.count += 1 }
            _ = try cache.ready(in: database)
            _ = try cache.runs(of: .fact(.tenant), in: database)
            database.trace()
            return statements.count
        }
        #expect(reads == 2, "each looks at the revision, and at nothing else")
    }

    /// Counts within one access to the database.
    private final class StatementCount {
        var count = 0
    }
}
