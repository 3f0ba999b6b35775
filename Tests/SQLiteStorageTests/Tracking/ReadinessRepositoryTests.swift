import SQLiteStorage
import Testing
import Tracking

struct ReadinessRepositoryTests {
    private func report(_ version: Int, at time: Double) -> ReadinessReport {
        let item = ReadinessItem(
            id: "accuracy",
            area: .quality,
            title: "Accuracy",
            status: .fail,
            evidence: "80 %",
            command: "deedbox evaluate",
            remedy: "Train again.",
            measuredAt: time - 1,
            seconds: 0.5
        )
        return ReadinessReport(model: "m", version: version, madeAt: time, items: [item])
    }

    @Test func theLatestReportOfAModelOrAVersionIsTold() async throws {
        let home = try StoredHome()
        let store = ReadinessRepository(home.database)
        for (version, time) in [(1, 10.0), (2, 20), (1, 30)] {
            try await store.save(report(version, at: time)) { _ in }
        }
        let other = ReadinessRepository(try home.opened())
        #expect(try await other.latest(of: "m", version: nil) == report(1, at: 30))
        #expect(try await other.latest(of: "m", version: 2) == report(2, at: 20))
        #expect(try await other.latest(of: "m", version: 3) == nil)
    }

    @Test func nothingIsReadyThatHasNoPoints() {
        #expect(!ReadinessReport(model: "m", version: 1, madeAt: 0, items: []).isReady)
        #expect(!report(1, at: 1).isReady)
    }
}
