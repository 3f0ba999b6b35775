import Mathematics
import Testing

struct PopulationStabilityTests {
    @Test func itIsTheSumOverTheShares() {
        #expect(PopulationStability.index([10, 20, 30], [20, 40, 60]) < 0.001)
        // By Python, of the shares 50.5 and 50.5, and 90.5 and 10.5, of 101.
        #expect(abs(PopulationStability.index([50, 50], [90, 10]) - 0.8530592449672882) < 1e-12)
        #expect(PopulationStability.index([100, 0], [0, 100]) > 5)
    }

    @Test func itIsTheSameBothWays() {
        let there = PopulationStability.index([5, 95], [40, 60])
        let back = PopulationStability.index([40, 60], [5, 95])
        #expect(abs(there - back) < 1e-12)
    }
}
