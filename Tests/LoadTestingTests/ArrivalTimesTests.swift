import Foundation
import Mathematics
import Testing

@testable import LoadTesting

struct ArrivalTimesTests {
    private func times(from: Double, to: Double, seconds: Double, seed: UInt64 = 1) -> [Double] {
        var arrivals = ArrivalTimes(from: from, to: to, seconds: seconds, random: SeededRandom(seed: seed))
        var times: [Double] = []
        while let time = arrivals.next() { times.append(time) }
        return times
    }

    /// The number of arrivals has mean and variance `rate · seconds`; four standard deviations are allowed.
    @Test func arrivalsComeAtTheirRate() {
        let times = times(from: 1_000, to: 1_000, seconds: 20)
        #expect(abs(Double(times.count) - 20_000) < 4 * 20_000.squareRoot())
        #expect(times == times.sorted() && (times.last ?? 0) <= 20)
    }

    /// Gaps are exponential: their standard deviation is their mean, and a share of 1/e is longer than the mean.
    @Test func gapsForgetThePast() {
        let times = times(from: 500, to: 500, seconds: 60)
        let gaps = zip(times.dropFirst(), times).map { $0 - $1 }
        let mean = gaps.reduce(0, +) / Double(gaps.count)
        let variance = gaps.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(gaps.count)
        #expect(abs(variance.squareRoot() / mean - 1) < 0.03)
        let longer = Double(gaps.count { $0 > mean }) / Double(gaps.count)
        #expect(abs(longer - exp(-1)) < 0.01)
    }

    /// From 0+ to 2,000 a second in ten seconds: 10,000 in all, a quarter of them in the first half.
    @Test func aRampGrowsEvenly() {
        let times = times(from: 1e-9, to: 2_000, seconds: 10)
        #expect(abs(Double(times.count) - 10_000) < 400)
        #expect(abs(Double(times.count { $0 < 5 }) - 2_500) < 200)
        let falling = self.times(from: 2_000, to: 1e-9, seconds: 10)
        #expect(abs(Double(falling.count { $0 < 5 }) - 7_500) < 400)
    }
}
