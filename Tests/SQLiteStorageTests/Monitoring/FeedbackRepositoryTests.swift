import SQLiteStorage
import TestSupport
import Testing

struct FeedbackRepositoryTests {
    @Test(arguments: FeedbackStoreContract.clauses)
    func keepsTheContract(_ clause: ContractClause<FeedbackStoreContract.Subject>) async throws {
        let home = try StoredHome()
        try await clause.check((FeedbackRepository(home.database), ReviewRepository(home.database), home.stores))
    }
}
