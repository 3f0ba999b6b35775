import Monitoring
import SQLiteStorage
import TestSupport
import Testing

struct MetricRepositoryTests {
    let home: StoredHome

    init() throws {
        home = try StoredHome()
    }

    @Test(arguments: MetricStoreContract.clauses)
    func keepsTheContract(_ clause: ContractClause<MetricStoreContract.Subject>) async throws {
        let database = home.database
        try await clause.check(
            (
                MetricRepository(database), FeedbackRepository(database), ReviewRepository(database),
                PredictionLogRepository(database), home.stores
            )
        )
    }

    /// Whoever collects, and however often, each prediction is counted once.
    @Test func severalCollectorsCountEverythingOnce() async throws {
        let log = PredictionLogRepository(home.database)
        try await log.append((1...60).map { PredictionLogContract.record($0) })
        let stores = try (0..<3).map { _ in MetricRepository(try home.opened()) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for store in stores {
                group.addTask { while try await store.collect(limit: 7, at: 2_000) > 0 {} }
            }
            try await group.waitForAll()
        }
        let selection = MetricSelection([.latency, .failures], span: .day, from: 0, until: 1e12)
        let counts = try await stores[0].windows(selection, limit: 100).map(\.tally.count)
        #expect(counts.reduce(0, +) == 60)
    }
}
