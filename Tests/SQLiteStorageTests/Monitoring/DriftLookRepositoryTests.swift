import Monitoring
import SQLiteStorage
import Testing

struct DriftLookRepositoryTests {
    private func look(_ version: Int, at time: Double) -> DriftLook {
        DriftLook(
            model: "m",
            version: version,
            time: time,
            since: 1,
            reference: "m:\(version)",
            features: nil,
            isDrifting: false,
            estimatedAccuracy: 0.9
        )
    }

    @Test func theLatestLooksComeFirst() async throws {
        let home = try StoredHome()
        let store = DriftLookRepository(home.database)
        for (version, time) in [(1, 10.0), (2, 20), (1, 30)] { try await store.save(look(version, at: time)) }
        let other = DriftLookRepository(try home.opened())
        #expect(try await other.looks(of: "m", version: nil, limit: 2) == [look(1, at: 30), look(2, at: 20)])
        #expect(try await other.looks(of: "m", version: 1, limit: 9).map(\.time) == [30, 10])
        #expect(try await other.looks(of: "n", version: nil, limit: 9).isEmpty)
    }

    @Test func theOldestLooksAreForgotten() async throws {
        let store = DriftLookRepository(try StoredHome().database)
        for number in 0...DriftLimits.looks { try await store.save(look(1, at: Double(number))) }
        let kept = try await store.looks(of: "m", version: nil, limit: 2 * DriftLimits.looks)
        #expect(kept.count == DriftLimits.looks && kept.last?.time == 1)
    }
}
