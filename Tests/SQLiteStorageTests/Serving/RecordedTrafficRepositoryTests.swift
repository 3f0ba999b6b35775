import Monitoring
import SQLiteStorage
import Serving
import TestSupport
import Testing

struct RecordedTrafficRepositoryTests {
    private let home: StoredHome

    init() throws { home = try StoredHome() }

    private func record(
        _ id: String,
        at time: Double,
        _ outcome: PredictionRecord.Outcome,
        version: Int = 1,
        shadowOf other: String? = nil
    ) -> PredictionRecord {
        PredictionRecord(
            id: id,
            time: time,
            endpoint: "m",
            model: "m",
            version: version,
            arm: .init(version: version, role: other == nil ? .stable : .shadow, weight: 10_000),
            unit: 255,
            shadowOf: other,
            seconds: 0.003,
            sketch: .init(textBytes: 100),
            outcome: outcome
        )
    }

    private static func answer(_ label: String) -> PredictionRecord.Outcome {
        .answered(.init(label: label, confidence: 0.75, probabilities: []))
    }

    private static func said(_ label: String) -> Observation.Kind {
        .answered(label: label, confidence: 0.75, milliseconds: 3)
    }

    @Test func whatWasAskedComesBackInTheOrderOfTimePageByPage() async throws {
        let log = PredictionLogRepository(home.database)
        try await log.append([
            record("b", at: 20, Self.answer("lease")),
            record("a", at: 10, Self.answer("amendment")),
            record("c", at: 20, .failed(code: "internal")),
            record("a shadow", at: 11, Self.answer("lease"), version: 2, shadowOf: "a"),
            record("another's", at: 12, Self.answer("other"), version: 3, shadowOf: "b"),
        ])
        let traffic = RecordedTrafficRepository(home.database)
        var (cursor, all) = (TrafficCursor(time: 0), [RehearsedRequest]())
        while true {
            let (page, next) = try await traffic.requests(at: "m", newcomer: 2, behind: cursor, limit: 2)
            if page.isEmpty { break }
            all += page
            cursor = next
        }
        #expect(all.map(\.time) == [10, 20, 20] && all.allSatisfy { $0.unit == "ff" })
        #expect(all.map(\.stable.kind) == [Self.said("amendment"), Self.said("lease"), .failed])
        #expect(all.map(\.canary.kind) == [Self.said("lease"), Self.said("lease"), .failed])
        let late = try await traffic.requests(at: "m", newcomer: nil, behind: TrafficCursor(time: 15), limit: 10)
        #expect(late.requests.count == 2)
        #expect(try await traffic.requests(at: "n", newcomer: 2, behind: TrafficCursor(time: 0), limit: 9).0.isEmpty)
    }

    @Test func whatPeopleSaidTellsWhoWasRight() async throws {
        let log = PredictionLogRepository(home.database)
        try await log.append([
            record("a", at: 10, Self.answer("amendment")),
            record("a shadow", at: 11, Self.answer("lease"), version: 2, shadowOf: "a"),
        ])
        try await FeedbackRepository(home.database).keep([
            Feedback(prediction: "a", content: .label("lease"), source: "ada", time: 12)
        ])
        let traffic = RecordedTrafficRepository(home.database)
        let page = try await traffic.requests(at: "m", newcomer: 2, behind: TrafficCursor(time: 0), limit: 10)
        #expect(page.requests.map(\.stable.isRight) == [false] && page.requests.map(\.canary.isRight) == [true])
    }
}
