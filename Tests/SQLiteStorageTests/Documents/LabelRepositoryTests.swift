import SQLiteStorage
import TestSupport
import Testing

struct LabelRepositoryTests {
    @Test(arguments: LabelStoreContract.clauses)
    func keepsTheContract(_ clause: ContractClause<LabelStoreContract.Subject>) async throws {
        let home = try StoredHome()
        let database = home.database
        try await clause.check(
            (LabelRepository(database), ReviewRepository(database), FeedbackRepository(database), home.stores)
        )
    }
}
