import SQLiteStorage
import TestSupport
import Testing

struct TableRepositoryTests {
    @Test(arguments: DocumentTableContract.clauses)
    func keepsTheContract(_ clause: ContractClause<DocumentTableContract.Subject>) async throws {
        let home = try StoredHome()
        try await clause.check((TableRepository(home.database), ReviewRepository(home.database), home.stores))
    }
}
