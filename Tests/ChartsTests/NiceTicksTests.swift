import Charts
import Testing

struct NiceTicksTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var range: ClosedRange<Double>
        var count = 5
        var values: [Double]
        var testDescription: String { "\(range)" }
    }

    /// Worked out by hand after Heckbert's procedure; the first is his own example.
    @Test(arguments: [
        Case(range: 105...543, values: [100, 200, 300, 400, 500, 600]),
        Case(range: 0...1, values: [0, 0.2, 0.4, 0.6, 0.8, 1]),
        Case(range: 0...1, count: 4, values: [0, 0.5, 1]),
        Case(range: -0.03...0.02, values: [-0.03, -0.02, -0.01, 0, 0.01, 0.02]),
        Case(range: 0.91...0.97, values: [0.9, 0.92, 0.94, 0.96, 0.98]),
        Case(range: 7...7, values: [6, 6.5, 7, 7.5, 8]),
        Case(range: 0...48_000, values: [0, 10_000, 20_000, 30_000, 40_000, 50_000]),
    ])
    func aRangeIsCoveredByRoundNumbers(_ test: Case) {
        let ticks = NiceTicks(over: test.range, about: test.count)
        #expect(ticks.values.count == test.values.count)
        for (found, expected) in zip(ticks.values, test.values) { #expect(abs(found - expected) < 1e-12) }
    }

    @Test func theEndsLieAroundTheRangeAndStepsAreRound() {
        for index in 1...300 {
            let low = Double(index * 7919 % 1_000) / 37 - 12
            let high = low + Double(index * 104_729 % 977 + 1) / 13
            let ticks = NiceTicks(over: low...high, about: 5)
            #expect((ticks.values.first ?? .infinity) <= low && (ticks.values.last ?? -.infinity) >= high)
            #expect((3...12).contains(ticks.values.count))
            var leading = ticks.step
            while leading >= 9.999 { leading /= 10 }
            while leading < 0.999 { leading *= 10 }
            #expect([1, 2, 5].contains { abs(leading - $0) < 1e-9 }, "\(ticks.step)")
        }
    }
}
