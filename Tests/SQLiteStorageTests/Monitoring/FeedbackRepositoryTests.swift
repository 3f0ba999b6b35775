import SQLiteStorage
import TestSupport
import Testing

struct FeedbackRepositoryTests {
    @Test(arguments: FeedbackStoreContract.clauses)
    func keepsTheContract(_ clause: ContractClause<FeedbackStoreContract.Subject>) async throws {
        let home = try StoredHome()
        let database = home.database
        try await clause.check(
            (FeedbackRepository(database), ReviewRepository(database), PredictionLogRepository(database), home.stores)
        )
    }
}
