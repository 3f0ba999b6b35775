import Documents
import Foundation
import GRDB
import Search
import TestSupport
import Testing

@testable import SQLiteStorage

/// The index is shown, checked and built anew.
struct IndexKeepingTests {
    private let home: StoredHome
    private let index: PassageRepository

    init() throws {
        home = try StoredHome()
        index = StoredHome.passages(home.database)
    }

    private var folder: String { home.folder.path + "/index" }

    private func add(_ numbers: ClosedRange<Int>) async throws {
        for number in numbers {
            try await home.stores.ingest(.fixture(number))
            let passages = (0..<3).map { ordinal in
                Passage.fixture(of: number, ordinal: ordinal, text: "rent clause\(ordinal) is due for suite\(number)")
            }
            try await index.replace(passages, of: .fixture(number))
        }
    }

    private func answers() async throws -> [[PassageMatch]] {
        var answers: [[PassageMatch]] = []
        for words in [["rent"], ["clause1", "suite4"], ["suite7"]] {
            answers.append(try await index.lexicalMatches(LexicalQuery(terms: words), limit: 100))
        }
        return answers
    }

    private func files() throws -> Set<String> { Set(try FileManager.default.contentsOfDirectory(atPath: folder)) }

    @Test func statisticsTellWhatIsThere() async throws {
        try await add(1...5)
        try await index.remove(.fixture(2))
        try await index.setEmbeddings([1: [1, 0]])
        let statistics = try await index.statistics()
        #expect(statistics.documents == 4 && statistics.passages == 12 && statistics.missing == 0)
        #expect(statistics.embedded == 1 && statistics.pending == 11)
        #expect(statistics.segments.reduce(0) { $0 + $1.passages - $1.deleted } >= 12)
        #expect(statistics.indexBytes == statistics.segments.reduce(0) { $0 + $1.bytes })
        #expect(Set(statistics.segments.map(\.file)) == (try files()))
        #expect(try await index.renewVectors() == 12)
    }

    @Test func aNewIndexTakesThePlaceOfTheFormerOne() async throws {
        try await add(1...9)
        try await index.remove(.fixture(3))
        let (before, former) = (try await answers(), try files())
        #expect(try await index.rebuild { _ in } == 24)
        // Scores no longer count the passages that are gone.
        #expect(try await answers().map { Set($0.map(\.passageID)) } == before.map { Set($0.map(\.passageID)) })
        #expect(try files().isDisjoint(with: former))
        #expect(try await index.audit().isWhole)
        try await add(10...10)
        #expect(try await index.audit().isWhole)
    }

    /// Documents come, go and are read again while the index is built over and over.
    @Test(.timeLimit(.minutes(30)))
    func whatComesAndGoesMeanwhileIsNeitherLostNorDoubled() async throws {
        try await add(1...20)
        let other = StoredHome.passages(try home.opened())
        async let changes: Void = change(other)
        for _ in 0..<6 {
            _ = try await index.rebuild { _ in }
            #expect(try await index.audit().isWhole)
        }
        try await changes
        #expect(try await index.audit().isWhole)
        #expect(try await index.lexicalMatches(LexicalQuery(terms: ["rent"]), limit: 200).count == 5 * 3 + 15)
    }

    private func change(_ index: PassageRepository) async throws {
        for number in 21...50 {
            try await home.stores.ingest(.fixture(number))
            try await index.replace([.fixture(of: number, text: "rent for suite\(number)")], of: .fixture(number))
            try await index.remove(.fixture(number - 15))
            #expect(try await index.lexicalMatches(LexicalQuery(terms: ["suite\(number)"]), limit: 9).count == 1)
        }
    }

    @Test(.timeLimit(.minutes(30)), arguments: 0..<12)
    func anAuditNamesADamagedFileAndARebuildMendsIt(round: Int) async throws {
        try await add(1...9)
        let before = try await answers()
        let file = "\(folder)/" + (try #require(try files().sorted().first))
        var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
        bytes[bytes.count * round / 12] ^= 0x10
        try bytes.write(to: URL(fileURLWithPath: file), options: .atomic)
        let reader = StoredHome.passages(home.database)
        let audit = try await reader.audit()
        #expect(audit.damaged.count == 1 && audit.damaged[0].contains(file))
        #expect(!audit.isWhole && audit.missing > 0)
        _ = try await reader.rebuild { _ in }
        #expect(try await reader.audit().isWhole)
        #expect(try await answers() == before)
    }
}
