import SQLiteStorage
import TestSupport
import Testing

struct ReviewRepositoryTests {
    @Test(arguments: ReviewStoreContract.clauses)
    func keepsTheContract(_ clause: ContractClause<ReviewStoreContract.Subject>) async throws {
        let home = try StoredHome()
        try await clause.check((ReviewRepository(home.database), home.stores))
    }
}
