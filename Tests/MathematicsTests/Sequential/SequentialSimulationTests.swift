import Mathematics
import Testing

/// What the tests promise, tried out on streams of known truth with a fixed seed, looking at every value.
struct SequentialSimulationTests {
    private static let alpha = 0.05
    private static let streams = 400
    private static let threshold = 2.995_732_273_553_991  // ln 20

    /// Of streams in which both do alike, the share for which the newcomer was ever called worse.
    @Test(arguments: [(0.02, 0.1), (0.3, 0.5), (0.5, 0.1)])
    func whoLooksAtEveryValueIsFooledAtMostAsOftenAsPromised(rate: Double, share: Double) {
        var random = SeededRandom(seed: 11)
        var fooled = 0
        for _ in 0..<Self.streams {
            var comparison = ConcurrentComparison(share: share)
            for _ in 0..<600 {
                let value = random.unit() < rate ? 100 : 0
                let isNew = random.unit() < share
                if isNew { comparison.add(newcomer: value) } else { comparison.add(incumbent: value) }
                guard isNew, comparison.differences.logEvidence(above: 0) >= Self.threshold else { continue }
                fooled += 1
                break
            }
        }
        // At 5 % true, more than 33 of 400 come once in a thousand times.
        #expect(fooled <= 33)
    }

    /// Rates that move up and down for both alike fool nobody.
    @Test func aBadHourForBothIsNoDifference() {
        var random = SeededRandom(seed: 12)
        var fooled = 0
        for _ in 0..<Self.streams {
            var comparison = ConcurrentComparison(share: 0.5)
            for index in 0..<600 {
                let value = random.unit() < (index / 100 % 2 == 0 ? 0.05 : 0.6) ? 100 : 0
                if random.unit() < 0.5 { comparison.add(newcomer: value) } else { comparison.add(incumbent: value) }
                guard comparison.differences.logEvidence(above: 0) >= Self.threshold else { continue }
                fooled += 1
                break
            }
        }
        #expect(fooled <= 33)
    }

    @Test func threeTimesTheErrorsAreFound() {
        var random = SeededRandom(seed: 13)
        var comparison = ConcurrentComparison(share: 0.1)
        for _ in 0..<40_000 {
            let isNew = random.unit() < 0.1
            let value = random.unit() < (isNew ? 0.03 : 0.01) ? 100 : 0
            if isNew { comparison.add(newcomer: value) } else { comparison.add(incumbent: value) }
        }
        #expect(comparison.differences.logEvidence(above: 0) > Self.threshold)
        #expect(comparison.differences.interval(alpha: 0.05).contains(0.02))
    }

    @Test func sharesThatAreRightFoolNobodyAndWrongOnesAreFound() {
        var random = SeededRandom(seed: 14)
        var fooled = 0
        for _ in 0..<Self.streams {
            var counts = [0, 0]
            for _ in 0..<1_000 {
                counts[random.unit() < 0.1 ? 0 : 1] += 1
                guard SampleRatio.logEvidence(counts: counts, shares: [0.1, 0.9]) >= Self.threshold else { continue }
                fooled += 1
                break
            }
        }
        #expect(fooled <= 33)
        #expect(SampleRatio.logEvidence(counts: [850, 9_150], shares: [0.1, 0.9]) > Self.threshold)
        #expect(SampleRatio.logEvidence(counts: [1, 0], shares: [0, 1]) == .infinity)
    }
}
