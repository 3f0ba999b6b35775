import Foundation
import Mathematics
import Testing

struct RankingMetricsTests {
    private let metrics = RankingMetrics(
        ranking: ["a", "b", "c", "d"],
        grades: ["b": 2, "d": 1, "x": 1, "a": 0, "c": -1]
    )

    @Test func theMeasuresAreThoseOfTheFormulas() {
        let gain = 2 / log2(3.0) + 1 / log2(5.0)
        let ideal = 2 + 1 / log2(3.0) + 1 / 2
        #expect(abs(metrics.nDCG(at: 10) - gain / ideal) < 1e-12)
        #expect(abs(metrics.nDCG(at: 2) - (2 / log2(3.0)) / (2 + 1 / log2(3.0))) < 1e-12)
        #expect(abs(metrics.recall(at: 10) - 2.0 / 3) < 1e-12)
        #expect(metrics.recall(at: 1) == 0)
        #expect(metrics.reciprocalRank(at: 10) == 0.5)
        #expect(metrics.reciprocalRank(at: 1) == 0)
    }

    @Test func withoutAnythingRelevantAllIsZero() {
        let none = RankingMetrics(ranking: ["a"], grades: ["b": 0])
        #expect(none.nDCG(at: 10) == 0 && none.recall(at: 10) == 0 && none.reciprocalRank(at: 10) == 0)
    }

    @Test func aPerfectListHasOne() {
        let perfect = RankingMetrics(ranking: ["b", "d", "x"], grades: ["b": 3, "d": 2, "x": 1])
        #expect(perfect.nDCG(at: 10) == 1 && perfect.recall(at: 3) == 1)
    }
}

struct RandomizationTestTests {
    /// With three differences of equal sign there are eight choices of signs, two of which are as extreme: p = 0.25.
    @Test func theShareOfExtremeChoicesIsCounted() {
        var random = SeededRandom(seed: 3)
        let test = RandomizationTest([0, 0, 0], [1, 1, 1], random: &random)
        #expect(test.difference == 1 && test.firstBetter == 0 && test.secondBetter == 3)
        #expect(abs(test.p - 0.25) < 0.02)
    }

    @Test func equalAnswersDoNotDiffer() {
        var random = SeededRandom(seed: 3)
        let test = RandomizationTest([0.5, 0.2], [0.5, 0.2], random: &random)
        #expect(test.p == 1 && test.difference == 0)
        #expect(RandomizationTest([], [], random: &random).p == 1)
    }

    @Test func aSmallSteadyGainShowsOverManyQuestions() {
        var random = SeededRandom(seed: 4)
        let first = (0..<100).map { _ in Double.random(in: 0...1, using: &random) }
        let second = first.map { $0 + 0.02 + Double.random(in: -0.05...0.05, using: &random) }
        #expect(RandomizationTest(first, second, random: &random).p < 0.001)
        let noise = first.map { $0 + Double.random(in: -0.05...0.05, using: &random) }
        #expect(RandomizationTest(first, noise, random: &random).p > 0.01)
    }
}
