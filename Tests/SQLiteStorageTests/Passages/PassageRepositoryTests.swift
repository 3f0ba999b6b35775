import Documents
import SQLiteStorage
import Search
import TestSupport
import Testing

struct PassageRepositoryTests {
    let home: StoredHome

    init() throws { home = try StoredHome() }

    @Test(arguments: PassageIndexContract.checks)
    func keepsTheContract(_ check: PassageIndexContract.Check) async throws {
        try await check.run { records in
            for record in records { try await home.stores.ingest(Self.reading(of: record)) }
            return StoredHome.passages(home.database)
        }
    }

    @Test func vectorsWrittenAndDeletedByAnotherProcessAreSeen() async throws {
        let here = StoredHome.passages(home.database)
        let there = try StoredHome.passages(home.opened())
        for number in 1...3 {
            try await home.stores.ingest(.fixture(number))
            try await there.replace([.fixture(of: number, text: "rent \(number)")], of: .fixture(number))
        }
        let ids = try await here.passagesWithoutEmbedding(limit: 9).map(\.passageID)
        #expect(try await here.denseMatches([1, 0], filter: .none, limit: 9).isEmpty)
        try await there.setEmbeddings([ids[0]: [1, 0], ids[1]: [0, 1]])
        #expect(try await here.denseMatches([1, 0], filter: .none, limit: 9).map(\.passageID) == [ids[0], ids[1]])
        try await there.setEmbeddings([ids[2]: [1, 0]])
        #expect(try await here.denseMatches([1, 0], filter: .none, limit: 2).map(\.passageID) == [ids[0], ids[2]])
        try await there.remove(.fixture(1))
        #expect(try await here.denseMatches([1, 0], filter: .none, limit: 9).map(\.passageID) == [ids[2], ids[1]])
        try await there.setEmbeddings([ids[1]: [1, 0]])
        #expect(try await here.denseMatches([1, 0], filter: .none, limit: 1).map(\.passageID) == [ids[1]])
    }

    @Test func passagesOfAnUnknownDocumentAreRefused() async throws {
        let index = StoredHome.passages(home.database)
        let failure = await #expect(throws: Failure.self) {
            try await index.replace([.fixture(of: 1, text: "rent")], of: .fixture(1))
        }
        #expect(failure?.code == "document_not_found")
    }

    @Test func aDocumentThatFailsLaterIsNotFound() async throws {
        let job = try await home.stores.begin(.fixture(1))
        try await home.stores.passages.replace([.fixture(of: 1, text: "rent")], of: .fixture(1))
        try await home.stores.jobs.fail(job, with: Failure(code: "damaged", message: "No."), at: 2)
        #expect(try await home.stores.passages.counts().passages == 0)
    }

    @Test func accentsAndEndingsDoNotMatter() async throws {
        try await home.stores.ingest(.fixture(1))
        let index = home.stores.passages
        try await index.replace([.fixture(of: 1, text: "The lessee renews at the CAFÉ.")], of: .fixture(1))
        for term in ["cafe", "café", "renewing", "lessees"] {
            let query = LexicalQuery(terms: [term])
            #expect(try await index.lexicalMatches(query, filter: .none, limit: 9).count == 1, "\(term)")
        }
    }

    @Test func hostileWordsAreOnlyWords() async throws {
        try await home.stores.ingest(.fixture(1))
        let index = home.stores.passages
        try await index.replace([.fixture(of: 1, text: "base rent")], of: .fixture(1))
        for term in ["\" OR \"", "text:rent*", "NEAR(a b)", "\0", "§", "", "{", "rent\" --"] {
            let query = LexicalQuery(terms: [term, "rent"], phrases: ["base rent"])
            #expect(try await index.lexicalMatches(query, filter: .none, limit: 9).count == 1, "\(term)")
        }
        let nothing = LexicalQuery(terms: [], phrases: ["§"])
        #expect(try await index.lexicalMatches(nothing, filter: .none, limit: 9).isEmpty)
    }

    @Test func aVeryLongQuestionIsAnsweredToo() async throws {
        try await home.stores.ingest(.fixture(1))
        let index = home.stores.passages
        try await index.replace([.fixture(of: 1, text: "word999 rent")], of: .fixture(1))
        let query = LexicalQuery(terms: (0..<2_000).map { "word\($0)" }, phrases: ["word999 rent"])
        #expect(try await index.lexicalMatches(query, filter: .none, limit: 9).count == 1)
    }

    /// A reading that leads to this record.
    private static func reading(of record: DocumentRecord) -> Reading {
        let document = Document(
            id: record.id,
            name: record.name,
            fileType: record.fileType ?? .pdf,
            byteCount: record.byteCount,
            pages: [.fixture(1, text: "Rent")]
        )
        let features = FeatureRecord.fixture(of: document, dates: record.date.map { [.fixture($0)] } ?? [])
        return Reading(
            document: document,
            features: features,
            date: record.date,
            prediction: record.prediction,
            children: []
        )
    }
}
