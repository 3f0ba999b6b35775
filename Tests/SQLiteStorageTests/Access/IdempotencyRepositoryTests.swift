import Documents
import SQLiteStorage
import TestSupport
import Testing

struct IdempotencyRepositoryTests {
    @Test(arguments: IdempotencyStoreContract.clauses)
    func keepsTheContract(_ clause: ContractClause<any IdempotencyStore>) async throws {
        let home = try StoredHome()
        try await clause.check(IdempotencyRepository(home.database))
    }
}
