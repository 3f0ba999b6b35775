import Documents
import SQLiteStorage
import TestSupport
import Testing

struct DocumentRepositoryTests {
    @Test(arguments: DocumentStoreContract.clauses)
    func keepsTheContract(_ clause: ContractClause<StoresUnderTest>) async throws {
        let home = try StoredHome()
        try await clause.check(home.stores)
    }

    @Test func whatWasWrittenIsThereAfterOpeningAgain() async throws {
        let home = try StoredHome()
        try await home.stores.ingest(.fixture(1))
        let again = DocumentRepository(try home.opened())
        #expect(try await again.document(.fixture(1)) == Reading.fixture(1).document)
    }

    @Test func deletingForgetsPredictionsThatWereMadeElsewhere() async throws {
        let home = try StoredHome()
        let documents = DocumentRepository(home.database)
        try await home.stores.ingest(.fixture(1))
        var later = Prediction.fixture(1, class: .other)
        later.id = "later"
        try await documents.save(later, at: 2)
        try await documents.delete(.fixture(1))
        // The id is free again: nothing of the prediction is left.
        try await documents.save(later, at: 3)
    }
}
