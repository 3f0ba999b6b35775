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
}
