import Mathematics
import Testing

struct IntervalTests {
    struct Case: CustomTestStringConvertible {
        var successes: Int
        var trials: Int
        var lower: Double
        var upper: Double
        var testDescription: String { "\(successes) of \(trials)" }
    }

    /// Figures of Newcombe 1998, "Two-sided confidence intervals for the single proportion", table I, method 3.
    @Test(arguments: [
        Case(successes: 81, trials: 263, lower: 0.2553, upper: 0.3662),
        Case(successes: 15, trials: 148, lower: 0.0624, upper: 0.1605),
        Case(successes: 0, trials: 20, lower: 0, upper: 0.1611),
        Case(successes: 1, trials: 29, lower: 0.0061, upper: 0.1718),
    ])
    func wilsonMatchesThePublishedTable(example: Case) {
        let interval = WilsonInterval.interval(successes: example.successes, of: example.trials)
        #expect(abs(interval.lowerBound - example.lower) < 5e-5)
        #expect(abs(interval.upperBound - example.upper) < 5e-5)
    }

    @Test func noTrialsSayNothing() {
        #expect(WilsonInterval.interval(successes: 0, of: 0) == 0...1)
    }

    /// The mean of 400 draws from 0…1 has deviation 1/√(12·400); the interval is about 1.96 of these on each side.
    @Test func bootstrapIntervalsOfAMeanAreThoseOfTheNormalLaw() {
        var random = SeededRandom(seed: 12)
        let values = (0..<400).map { _ in random.unit() }
        func mean(_ places: [Int]) -> Double { places.reduce(0) { $0 + values[$1] } / Double(places.count) }
        let interval = BootstrapInterval.interval(count: 400, draws: 2000, seed: 1, of: mean)
        #expect(abs((interval.upperBound - interval.lowerBound) - 2 * 1.96 / 4800.0.squareRoot()) < 0.006)
        #expect(interval.contains(mean(Array(0..<400))))
        #expect(interval == BootstrapInterval.interval(count: 400, draws: 2000, seed: 1, of: mean))
    }
}
