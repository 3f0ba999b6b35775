import Documents
import Foundation
import GRDB
import Search
import Synchronization
import TestSupport
import Testing

@testable import SQLiteStorage

/// The text index's files are damaged, lost, or not there yet: answers stay those of the database.
struct TextIndexMendingTests {
    private static let documentCount = 12
    let home: StoredHome

    init() throws { home = try StoredHome() }

    @Test func passagesOfAnEarlierReleaseAreFound() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/deedbox.sqlite"
        let old = try DatabaseQueue(path: path)
        try Migrations.migrator.migrate(old, upTo: "8 reviews")
        try await old.write { database in
            for number in 1...3 {
                try database.execute(
                    sql: """
                        INSERT INTO documents (number, id, name, folded_name, status, byte_count, added_at)
                        VALUES (?, ?, 'a', 'a', 'queued', 1, 0)
                        """,
                    arguments: [number, DocumentID.fixture(number).digest]
                )
                for ordinal in 0..<2 {
                    try database.execute(
                        sql: """
                            INSERT INTO passages (document, ordinal, page, span_start, span_end, context, header, text, boxes)
                            VALUES (?, ?, 1, 0, 4, 'ctx', 'ctx', ?, x'00')
                            """,
                        arguments: [number, ordinal, "rent word\(number)x\(ordinal)"]
                    )
                }
            }
        }
        try old.close()

        let index = StoredHome.passages(try SQLiteDatabase(path: path))
        #expect(try await Self.count("rent", in: index) == 0)
        let left = Mutex<[Int]>([])
        try await index.prepare { count in left.withLock { $0.append(count) } }
        #expect(left.withLock { $0 } == [6])
        #expect(try await Self.count("rent", in: index) == 6)
        #expect(try await Self.count("word2x1", in: index) == 1)
        try await index.prepare { _ in Issue.record("the index is whole already") }
        try await index.remove(.fixture(2))
        #expect(try await Self.count("rent", in: index) == 4)
    }

    @Test(.timeLimit(.minutes(30)))
    func aFlippedByteIsNoticedAndTheIndexBuiltAgain() async throws {
        try await fill()
        let expected = try await Self.answers(StoredHome.passages(home.database))
        var random = SystemSeed(state: 11)
        for round in 0..<60 {
            let file = try #require(try segmentFiles().sorted().randomElement(using: &random))
            var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
            let place = Int.random(in: bytes.indices, using: &random)
            bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            try bytes.write(to: URL(fileURLWithPath: file), options: .atomic)
            let reports = Mutex<[String]>([])
            let index = PassageRepository(home.database, directory: indexFolder) { report in
                reports.withLock { $0.append(report) }
            }
            #expect(try await Self.answers(index) == expected, "round \(round), byte \(place) of \(file)")
            // A byte that no answer needed may stay unnoticed; the next check of the whole index finds it.
            if reports.withLock({ $0.isEmpty }) { _ = try await keeper().complete() }
            for report in reports.withLock({ $0 }).prefix(1) { #expect(report.contains(file), "\(report)") }
        }
    }

    @Test func lostFilesAreBuiltAgain() async throws {
        try await fill()
        let expected = try await Self.answers(StoredHome.passages(home.database))
        for file in try segmentFiles() { try FileManager.default.removeItem(atPath: file) }
        let reports = Mutex<[String]>([])
        let index = PassageRepository(home.database, directory: indexFolder) { report in
            reports.withLock { $0.append(report) }
        }
        #expect(try await Self.answers(index) == expected)
        #expect(reports.withLock { $0.count } == 2)
        #expect(reports.withLock { $0.last }?.contains("\(Self.documentCount * 3) passages") == true)
    }

    @Test func aMendingThatWasBrokenOffGoesOn() async throws {
        try await fill()
        let expected = try await Self.answers(StoredHome.passages(home.database))
        // As a process leaves it that was killed after it had dropped what was damaged.
        try await home.database.write { database in
            try database.execute(sql: "DELETE FROM text_segments")
            try database.execute(sql: "UPDATE text_index SET missing = 36, generation = generation + 1")
        }
        let index = StoredHome.passages(home.database)
        try await index.prepare()
        #expect(try await Self.answers(index) == expected)
    }

    @Test func anIndexOfAnotherFormatIsBuiltAgain() async throws {
        try await fill()
        let expected = try await Self.answers(StoredHome.passages(home.database))
        try await home.database.write { try $0.execute(sql: "UPDATE text_index SET format = 99") }
        let left = Mutex<[Int]>([])
        let index = StoredHome.passages(home.database)
        try await index.prepare { count in left.withLock { $0.append(count) } }
        #expect(left.withLock { $0 } == [Self.documentCount * 3])
        #expect(try await Self.answers(index) == expected)
    }

    @Test func anIndexThatCannotBeWrittenLeavesNoPassages() async throws {
        try await home.stores.ingest(.fixture(1))
        // A file stands where the folder should be.
        try Data().write(to: URL(fileURLWithPath: indexFolder))
        let index = StoredHome.passages(home.database)
        let failure = await #expect(throws: Failure.self) {
            try await index.replace([.fixture(of: 1, text: "rent")], of: .fixture(1))
        }
        #expect(failure?.code == "storage_failed")
        #expect(try await index.counts().passages == 0)
    }

    private var indexFolder: String { home.folder.path + "/index" }

    private func keeper() -> TextIndexKeeper {
        TextIndexKeeper(home.database, folder: indexFolder, cache: TextIndexCache(folder: indexFolder))
    }

    private func segmentFiles() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: indexFolder).map { "\(indexFolder)/\($0)" }
    }

    private func fill() async throws {
        let index = StoredHome.passages(home.database)
        for number in 1...Self.documentCount {
            try await home.stores.ingest(.fixture(number))
            let passages = (0..<3).map { ordinal in
                Passage.fixture(
                    of: number,
                    ordinal: ordinal,
                    context: "tenant\(number)",
                    text: "rent clause\(ordinal) is due for suite \(number * 10 + ordinal)"
                )
            }
            try await index.replace(passages, of: .fixture(number))
        }
    }

    private static func answers(_ index: PassageRepository) async throws -> [[PassageMatch]] {
        var answers: [[PassageMatch]] = []
        for words in [["rent"], ["tenant3", "clause1"], ["suite", "52", "tenant12"], ["clause2"]] {
            answers.append(try await index.lexicalMatches(LexicalQuery(terms: words), filter: .none, limit: 50))
        }
        return answers
    }

    private static func count(_ term: String, in index: PassageRepository) async throws -> Int {
        try await index.lexicalMatches(LexicalQuery(terms: [term]), filter: .none, limit: 50).count
    }
}

/// A generator whose numbers are the same in every run (SplitMix64).
private struct SystemSeed: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
