import Documents
import Foundation
import Search
import TestSupport
import Testing
import TextIndex

@testable import SQLiteStorage

/// The text index and the database say the same, whoever writes, deletes, merges and reads.
struct TextIndexKeepingTests {
    let home: StoredHome

    init() throws { home = try StoredHome() }

    @Test func aDocumentDeletedElsewhereIsNotFound() async throws {
        let index = StoredHome.passages(home.database)
        for number in 1...3 { try await add(number, to: index) }
        #expect(try await Self.found("rent", in: index) == [1, 2, 3])
        try await home.stores.documents.delete(.fixture(2))
        #expect(try await Self.found("rent", in: index) == [1, 3])
        #expect(try await Self.found("rent", in: try StoredHome.passages(home.opened())) == [1, 3])
        try await add(4, to: index)
        #expect(try await Self.found("rent", in: index) == [1, 3, 4])
    }

    @Test func segmentsAreMergedAndTheirFilesRemoved() async throws {
        let (here, there) = (StoredHome.passages(home.database), try StoredHome.passages(home.opened()))
        for number in 1...30 {
            try await add(number, to: here)
            if number.isMultiple(of: 3) { try await home.stores.documents.delete(.fixture(number)) }
            #expect(try await Self.found("rent", in: there) == (1...number).filter { !$0.isMultiple(of: 3) })
        }
        let files = try FileManager.default.contentsOfDirectory(atPath: home.folder.path + "/index")
        #expect(files.count < 16 && files.allSatisfy { $0.hasSuffix(".segment") })
        let named = try await home.database.read { try TextIndexState(from: $0).manifest.segments.map(\.name) }
        #expect(Set(named) == Set(files))
    }

    @Test(.timeLimit(.minutes(30)))
    func readersAndWritersOfTwoProcessesDoNotHinderEachOther() async throws {
        let count = 60
        for number in 1...count { try await home.stores.ingest(.fixture(number)) }
        let (here, there) = (StoredHome.passages(home.database), try StoredHome.passages(home.opened()))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                let index = writer.isMultiple(of: 2) ? here : there
                group.addTask {
                    for number in stride(from: writer + 1, through: count, by: 4) {
                        try await index.replace([Self.passage(number)], of: .fixture(number))
                        // Found by whoever asks from now on.
                        #expect(try await Self.found("rent\(number)", in: there) == [number])
                        #expect(try await Self.found("rent\(number)", in: here) == [number])
                    }
                }
            }
            for reader in [here, there] {
                group.addTask {
                    var last = 0
                    while last < count {
                        let found = try await Self.found("rent", in: reader).count
                        #expect(found >= last, "what was found is not lost")
                        last = found
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await Self.found("rent", in: there) == Array(1...count))
    }

    private func add(_ number: Int, to index: PassageRepository) async throws {
        try await home.stores.ingest(.fixture(number))
        try await index.replace([Self.passage(number)], of: .fixture(number))
    }

    private static func passage(_ number: Int) -> Passage { .fixture(of: number, text: "rent rent\(number)") }

    /// The numbers of the documents, ascending.
    private static func found(_ term: String, in index: PassageRepository) async throws -> [Int] {
        let matches = try await index.lexicalMatches(LexicalQuery(terms: [term]), filter: .none, limit: 100)
        let documents = try await index.candidates(matches.map(\.passageID)).map(\.record.id)
        let numbers = Dictionary(uniqueKeysWithValues: (1...100).map { (DocumentID.fixture($0), $0) })
        return documents.compactMap { numbers[$0] }.sorted()
    }
}
