import SQLiteStorage
import Search
import TestSupport
import Testing

struct JudgementRepositoryTests {
    @Test(arguments: JudgementStoreContract.clauses)
    func keepsTheContract(_ clause: ContractClause<any JudgementStore>) async throws {
        let home = try StoredHome()
        try await clause.check(JudgementRepository(home.database))
    }
}
