import Monitoring
import SQLiteStorage
import Serving
import Testing

struct DriftWatchRepositoryTests {
    private let home: StoredHome
    private let store: DriftWatchRepository

    init() throws {
        home = try StoredHome()
        store = DriftWatchRepository(home.database)
    }

    private func record(_ number: Int, version: Int = 1, shadowOf: String? = nil, failed: Bool = false)
        -> PredictionRecord
    {
        PredictionRecord(
            id: "p\(number)",
            time: Double(number),
            endpoint: "m",
            model: "m",
            version: version,
            arm: nil,
            unit: 1,
            shadowOf: shadowOf,
            seconds: 0.001,
            sketch: .init(textBytes: 1, novelty: 0.5),
            outcome: failed
                ? .failed(code: "c") : .answered(.init(label: "lease", confidence: 0.75, probabilities: [0.75, 0.25]))
        )
    }

    @Test func answersOfTheVersionComeInTheOrderOfTheLog() async throws {
        #expect(try await store.end() == 0)
        try await PredictionLogRepository(home.database).append([
            record(1), record(2, version: 2), record(3, failed: true), record(4, shadowOf: "p1"), record(5),
        ])
        #expect(try await store.end() == 5)
        let first = try await store.observations(of: "m", version: 1, after: 0, limit: 1)
        #expect(first == [.init(number: 1, time: 1, confidence: 0.75, novelty: 0.5)])
        #expect(try await store.observations(of: "m", version: 1, after: 1, limit: 9).map(\.number) == [5])
    }

    @Test func ofTwoWatchersOneIsQuicker() async throws {
        let watch = DriftWatch(model: "m", version: 1, runLength: 1000, after: 7)
        #expect(try await store.watch(of: "m", version: 1) == nil)
        #expect(try await store.save(watch, inPlaceOf: nil))
        #expect(try await !store.save(watch, inPlaceOf: nil))
        var next = watch
        var random = SystemRandomNumberGenerator()
        _ = next.add(
            [.init(number: 9, time: 1, confidence: 1, novelty: nil)],
            reference: DriftProfile(),
            random: &random
        )
        #expect(try await store.save(next, inPlaceOf: 7))
        #expect(try await !store.save(next, inPlaceOf: 7))
        #expect(try await DriftWatchRepository(try home.opened()).watch(of: "m", version: 1) == next)
    }
}
