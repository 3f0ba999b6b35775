import Foundation
import Mathematics
import Testing

/// Held against SciPy 1.17, scikit-learn and alibi-detect's formula; `scripts/make-drift-reference.py` writes what they say.
struct DriftReferenceTests {
    private struct Reference: Decodable {
        struct Values: Decodable {
            var first: [Double]
            var second: [Double]
            var ks: Double
            var ksP: Double
            var wasserstein: Double
            var area: Double
            var areaP: Double
        }

        struct Shares: Decodable {
            var first: [Int]
            var second: [Int]
            var distance: Double
            var stability: Double
        }

        struct Clouds: Decodable {
            var first: [[Float]]
            var second: [[Float]]
            var width: Double
            var squared: Double
        }

        var values: [Values]
        var shares: [Shares]
        var clouds: Clouds
    }

    private let reference: Reference

    init() throws {
        let file = try #require(Bundle.module.url(forResource: "Fixtures/drift", withExtension: "json"))
        reference = try JSONDecoder().decode(Reference.self, from: Data(contentsOf: file))
    }

    private func agree(_ a: Double, _ b: Double, _ tolerance: Double = 1e-9) -> Bool {
        StatisticsReference.agree(a, b, tolerance: tolerance)
    }

    @Test func distancesOfValuesAreSciPys() {
        for entry in reference.values {
            let pair = CountedPair(CountedValues(entry.first), CountedValues(entry.second))
            let test = KolmogorovSmirnov(pair)
            #expect(agree(test.statistic, entry.ks) && agree(test.p, entry.ksP), "\(test)")
            #expect(agree(pair.wasserstein, entry.wasserstein))
            let ranks = RankComparison(entry.first, entry.second)
            #expect(agree(ranks.area, entry.area) && agree(ranks.p, entry.areaP), "\(ranks)")
        }
    }

    @Test func distancesOfSharesAreSciPys() {
        for entry in reference.shares {
            let shift = ShareShift(entry.first, entry.second)
            // The square root takes half the digits of a distance of nearly 0.
            #expect(agree(shift.distance, entry.distance, 1e-7), "\(shift)")
            #expect(agree(shift.stability, entry.stability), "\(shift)")
            #expect(shift.correctedDistance <= shift.distance && shift.correctedStability <= shift.stability)
        }
        #expect(reference.shares.last.map { ShareShift($0.first, $0.second).correctedDistance } == 0)
    }

    /// Points are kept as 32-bit numbers, so seven digits agree.
    @Test func theMeanDiscrepancyIsAlibisFormula() {
        let clouds = reference.clouds
        let far = MeanDiscrepancy(clouds.first, clouds.second)
        #expect(agree(far.width, clouds.width, 1e-6) && agree(far.squared, clouds.squared, 1e-6), "\(far)")
        #expect(far.p < 0.02)
        let near = MeanDiscrepancy(Array(clouds.first[..<15]), Array(clouds.first[15...]))
        #expect(near.p > 0.05)
    }

    @Test func sketchesKnowValuesToOnePercentAndCanBePutTogether() throws {
        var random = SeededRandom(seed: 3)
        let values = (0..<20_000).map { _ in exp(8 * random.unit()) - 20 }
        let sketch = QuantileSketch(values[..<9000]) + QuantileSketch(values[9000...])
        #expect(sketch == QuantileSketch(values) && sketch.count == 20_000)
        for few in [0, 1, 255, 256, 20_000] {
            var atOnce = QuantileSketch()
            atOnce.add(contentsOf: values.prefix(few) + [.nan, 0, -1e-12, .infinity, -1e300])
            #expect(atOnce == QuantileSketch(values.prefix(few) + [0, 0, 1e18, -1e18]), "\(few)")
        }
        let sorted = values.sorted()
        for share in [0.01, 0.25, 0.5, 0.95, 0.999] {
            let exact = sorted[Int((share * 20_000).rounded(.up)) - 1]
            let told = try #require(sketch.values.quantile(share))
            #expect(abs(told - exact) <= 0.0101 * abs(exact), "\(share): \(told), \(exact)")
        }
        let coded = try JSONDecoder().decode(QuantileSketch.self, from: JSONEncoder().encode(sketch))
        #expect(coded == sketch)
        #expect(sketch.values.values.count < 1200)
        #expect([0, 1e-12, -3, 1e300].allSatisfy { QuantileSketch.rounded($0).isFinite })
    }

    /// Distances of sketches are those of the values that they know.
    @Test func distancesOfSketchesAreNearThoseOfTheirValues() {
        let entry = reference.values[2]
        let exact = CountedPair(CountedValues(entry.first), CountedValues(entry.second))
        let sketched = CountedPair(QuantileSketch(entry.first).values, QuantileSketch(entry.second).values)
        #expect(abs(KolmogorovSmirnov(sketched).statistic - entry.ks) < 0.02)
        #expect(abs(sketched.wasserstein - exact.wasserstein) < 0.03)
    }

    @Test(arguments: [11.0, 13.0])
    func whatLeavesAValueThatAllSharedIsInAnotherBin(moved: Double) {
        let before = CountedValues(Array(repeating: 12.0, count: 50))
        let bins = CountedPair(before, CountedValues(Array(repeating: moved, count: 50))).bins(10)
        #expect(ShareShift(bins.first, bins.second).distance == 1, "\(bins)")
        let same = CountedPair(before, before).bins(10)
        #expect(ShareShift(same.first, same.second).distance == 0)
    }

    /// Uncorrected, an index of ten bins says 0.2 of two samples of a hundred that come from one law.
    @Test func chanceAloneMovesNothingInTheMean() {
        var random = SeededRandom(seed: 6)
        var (plain, corrected) = (0.0, 0.0)
        for _ in 0..<300 {
            let first = CountedValues((0..<100).map { _ in random.unit() })
            let second = CountedValues((0..<100).map { _ in random.unit() })
            let bins = CountedPair(first, second).bins(10)
            let shift = ShareShift(bins.first, bins.second)
            plain += shift.stability / 300
            corrected += shift.correctedStability / 300
        }
        #expect(plain > 0.15 && corrected < 0.05, "\(plain), \(corrected)")
    }
}
