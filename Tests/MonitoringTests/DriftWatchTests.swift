import Mathematics
import Monitoring
import Testing

struct DriftWatchTests {
    /// Confidences that are even between 0.6 and 1.
    private let reference: DriftProfile
    private static let runLength = 1_000.0

    init() {
        var random = SeededRandom(seed: 1)
        var profile = DriftProfile()
        for _ in 0..<5_000 {
            let values = ["prediction_confidence": FeatureValue.number(.random(in: 0.6...1, using: &random))]
            profile.add(values, predictedClass: "lease")
        }
        reference = profile
    }

    /// Takes in so many predictions with confidences from that range.
    private func alarms(
        _ count: Int,
        in range: ClosedRange<Double>,
        seed: UInt64
    ) -> (watch: DriftWatch, alarms: [DriftWatch.Alarm]) {
        var random = SeededRandom(seed: seed)
        let observations = (1...count).map { number in
            DriftWatch.Observation(
                number: Int64(number),
                time: Double(number),
                confidence: .random(in: range, using: &random),
                novelty: 0.5
            )
        }
        var watch = DriftWatch(model: "m", version: 1, runLength: Self.runLength, after: 0)
        let alarms = watch.add(observations, reference: reference, random: &random)
        return (watch, alarms)
    }

    @Test func falseAlarmsComeAboutAsRarelyAsIsStated() {
        let count = 100_000
        let (watch, found) = alarms(count, in: 0.6...1, seed: 2)
        #expect(watch.count == count && watch.cursor == Int64(count))
        // A run length of 1,000 makes about 100 alarms. Siegmund's formula is an approximation: within a factor of 1.6.
        #expect((62...160).contains(found.count), "\(found.count)")
    }

    @Test func lessConfidenceIsNoticedSoon() throws {
        let (watch, found) = alarms(300, in: 0.5...0.8, seed: 3)
        let first = try #require(found.first)
        #expect(first.signal == .confidence && first.direction == .down && first.time < 100)
        #expect(watch.alarms == found)
    }

    @Test func whatTheReferenceDoesNotKnowIsNotWatched() {
        #expect(!alarms(5_000, in: 0.6...1, seed: 4).alarms.contains { $0.signal == .novelty })
    }

    @Test func alarmsThatAreRememberedAreBounded() {
        let (watch, found) = alarms(20_000, in: 0...0.1, seed: 5)
        #expect(found.count > DriftLimits.alarms && watch.alarms == Array(found.suffix(DriftLimits.alarms)))
    }
}
