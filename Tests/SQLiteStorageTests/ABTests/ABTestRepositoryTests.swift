import SQLiteStorage
import TestSupport
import Testing

struct ABTestRepositoryTests {
    @Test(arguments: ABTestStoreContract.clauses)
    func keepsTheContract(_ clause: ContractClause<ABTestStoreContract.Subject>) async throws {
        let home = try StoredHome()
        try await clause.check((ABTestRepository(home.database), ReviewRepository(home.database), home.stores))
    }
}
