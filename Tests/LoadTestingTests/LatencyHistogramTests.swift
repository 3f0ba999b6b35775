import Foundation
import Mathematics
import Testing

@testable import LoadTesting

struct LatencyHistogramTests {
    @Test func nothingHasNoQuantiles() {
        #expect(LatencyHistogram().quantile(0.5) == 0)
        #expect(LatencyHistogram().mean == 0)
    }

    @Test(arguments: [0.5, 0.9, 0.99, 0.999, 1]) func quantilesAreRightToOnePartInAHundred(_ share: Double) {
        var random = SeededRandom(seed: 7)
        // From two microseconds to twenty seconds.
        let values = (0..<20_000).map { _ in exp(Double.random(in: log(2e-6)...log(20), using: &random)) }
        var histogram = LatencyHistogram()
        for value in values { histogram.add(value) }
        let exact = values.sorted()[Int((share * 20_000).rounded(.up)) - 1]
        #expect(abs(histogram.quantile(share) / exact - 1) < 0.01)
        #expect(histogram.maximum == values.max())
    }

    @Test func theShortestAndTheLongestHaveAPlace() {
        var histogram = LatencyHistogram()
        for value in [0, -1, 1e-9, 1e9] { histogram.add(value) }
        #expect(histogram.count == 4)
        #expect(histogram.quantile(0.5) <= 1.1e-6)
    }
}
