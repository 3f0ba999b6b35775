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

    /// Of two features one has moved beyond all it was: its score is that of all.
    @Test func whatALookFoundIsToldAsAMetric() async throws {
        var (before, now) = (DriftProfile(), DriftProfile())
        for number in 0..<40 {
            before.add(["words": .number(Double(number)), "pages": .number(1)], predictedClass: "lease")
            now.add(["words": .number(Double(number + 100)), "pages": .number(1)], predictedClass: "lease")
        }
        let database = try StoredHome().database
        var found = look(2, at: 100_000)
        found.features = try #require(DriftReport(of: now, from: before)).features
        try await DriftLookRepository(database).save(found)
        let selection = MetricSelection([.drift], span: .minute, from: 0, until: 200_000, slice: nil)
        let windows = try await MetricRepository(database).windows(selection, limit: 9)
        let told = Dictionary(uniqueKeysWithValues: windows.map { ($0.series.slice, $0.tally.last) })
        #expect(Set(told.keys) == ["", "feature=words", "feature=pages", "feature=predicted_class"])
        #expect(windows.allSatisfy { $0.series.model == "m" && $0.series.version == 2 && $0.tally.count == 1 })
        let score = try #require(found.score)
        #expect(score > 0.5 && told[""] == score && told["feature=words"] == score && told["feature=pages"] == 0)
    }

    @Test func theOldestLooksAreForgotten() async throws {
        let store = DriftLookRepository(try StoredHome().database)
        for number in 0...DriftLimits.looks { try await store.save(look(1, at: Double(number))) }
        let kept = try await store.looks(of: "m", version: nil, limit: 2 * DriftLimits.looks)
        #expect(kept.count == DriftLimits.looks && kept.last?.time == 1)
    }
}
