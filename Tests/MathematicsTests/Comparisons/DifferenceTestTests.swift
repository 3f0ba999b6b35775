import Mathematics
import Testing

/// Held against SciPy 1.17 and statsmodels 0.15 to 1e-9.
struct DifferenceTestTests {
    private let reference: StatisticsReference

    init() throws {
        reference = try StatisticsReference.load()
    }

    private func agree(_ a: Double, _ b: Double) -> Bool { StatisticsReference.agree(a, b) }

    @Test func ratesAreComparedAsByStatsmodels() throws {
        for entry in reference.proportions {
            let first = Rate(entry.first[0], of: entry.first[1])
            let second = Rate(entry.second[0], of: entry.second[1])
            let test = try #require(ProportionTest.compare(first, second))
            #expect(agree(test.statistic, entry.z) && agree(test.p, entry.p), "\(entry): \(test)")
            #expect(agree(FisherTest.p(first, second), entry.fisher), "\(entry)")
            #expect(agree(test.interval.lowerBound, entry.interval[0]), "\(entry): \(test)")
            #expect(agree(test.interval.upperBound, entry.interval[1]), "\(entry): \(test)")
        }
        #expect(ProportionTest.compare(Rate(0, of: 0), Rate(1, of: 2)) == nil)
    }

    @Test func meansAreComparedAsBySciPy() throws {
        for entry in reference.means {
            let test = try #require(WelchTest.compare(Moments(entry.first), Moments(entry.second)))
            #expect(agree(test.statistic, entry.t) && agree(test.p, entry.p), "\(test)")
            #expect(agree(test.interval.lowerBound, entry.interval[0]), "\(test)")
            #expect(agree(test.interval.upperBound, entry.interval[1]), "\(test)")
        }
        #expect(WelchTest.compare(Moments([1]), Moments([1, 2])) == nil)
        let still = try #require(WelchTest.compare(Moments([1, 1]), Moments([2, 2])))
        #expect(still.p == 0 && still.difference == 1 && still.interval == 1...1)
    }

    @Test func quantilesAreComparedByTheErrorsOfSciPysMaritzJarrett() throws {
        for entry in reference.quantiles {
            let test = try #require(QuantileTest.compare(entry.first, entry.second, share: entry.share))
            #expect(agree(test.difference, entry.difference), "\(entry.share): \(test)")
            #expect(agree(test.standardError, entry.error), "\(entry.share): \(test), \(entry.error)")
            #expect(agree(test.p, entry.p), "\(entry.share): \(test)")
        }
        #expect(QuantileTest.compare([1, 2, 3], [1, 2, 3], share: 0.95) == nil)
    }

    @Test func whatWasKnownBeforeIsTakenOutAsByLeastSquares() throws {
        let entry = reference.controlVariate
        let variate = ControlVariate(zip(entry.before, entry.values).map { (before: $0, value: $1) })
        #expect(agree(variate.slope, entry.slope) && agree(variate.explained, entry.explained))
        let adjusted = zip(entry.before, entry.values).map { variate.adjusted($1, before: $0) }
        let (first, second) = (Moments(adjusted[..<entry.split]), Moments(adjusted[entry.split...]))
        let test = try #require(WelchTest.compare(first, second))
        #expect(agree(test.statistic, entry.t) && agree(test.p, entry.p))
    }

    @Test func countsAreComparedAsBySciPy() {
        for entry in reference.counts.fits {
            let test = ChiSquaredTest.goodnessOfFit(entry.counts, weights: entry.weights)
            #expect(agree(test.statistic, entry.statistic) && agree(test.p, entry.p), "\(entry): \(test)")
            #expect(test.degreesOfFreedom == entry.weights.count { $0 > 0 } - 1)
        }
        for entry in reference.counts.tables {
            let test = ChiSquaredTest.homogeneity(entry.first, entry.second)
            #expect(agree(test.statistic, entry.statistic) && agree(test.p, entry.p), "\(entry): \(test)")
        }
        #expect(ChiSquaredTest.homogeneity([3, 0], [0, 0]).p == 1)
    }

    @Test func manyTestsAreCorrectedAsByStatsmodels() {
        let entry = reference.corrections
        for (correction, expected) in [
            (MultipleTests.holm, entry.holm), (.benjaminiHochberg, entry.benjaminiHochberg), (.none, entry.values),
        ] {
            #expect(zip(correction.adjusted(entry.values), expected).allSatisfy { agree($0, $1) }, "\(correction)")
        }
        #expect(MultipleTests.holm.adjusted([]) == [])
    }

    @Test func powerIsStatsmodels() {
        for entry in reference.powers {
            let power = PowerAnalysis(alpha: entry.alpha, ratio: entry.ratio)
            let effect = PowerAnalysis.effect(of: entry.first, entry.second)
            #expect(agree(effect, entry.effect))
            #expect(agree(power.cases(effect: effect, power: entry.power), entry.cases), "\(entry)")
            #expect(agree(power.power(cases: 1000, effect: effect), entry.powerOf1000), "\(entry)")
            #expect(agree(power.effect(cases: 1000, power: entry.power), entry.effectOf1000), "\(entry)")
        }
    }

    /// The bootstrap of a mean comes close to Welch's interval, and is the same for the same seed.
    @Test func drawnIntervalsComeCloseToWelchs() throws {
        let entry = reference.means[1]
        let drawn = try #require(BootstrapDifference.compare(entry.first, entry.second, seed: 3))
        #expect(abs(drawn.interval.lowerBound - entry.interval[0]) < 0.02)
        #expect(abs(drawn.interval.upperBound - entry.interval[1]) < 0.02)
        #expect(abs(drawn.p - entry.p) < 0.05)
        #expect(drawn == BootstrapDifference.compare(entry.first, entry.second, seed: 3))
    }

    @Test func momentsOfPartsAreThoseOfTheWhole() {
        let values = reference.means[0].first
        let whole = Moments(values)
        let parts = Moments(values[..<7]) + Moments(values[7...]) + Moments()
        #expect(parts.count == whole.count && agree(parts.mean, whole.mean) && agree(parts.variance, whole.variance))
    }
}
