import SQLiteStorage
import TestSupport
import Testing
import Tracking

struct RunRepositoryTests {
    @Test(arguments: RunStoreContract.clauses)
    func keepsTheContract(_ clause: ContractClause<any RunStore>) async throws {
        let home = try StoredHome()
        try await clause.check(RunRepository(home.database))
    }
}
