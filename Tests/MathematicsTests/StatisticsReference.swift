import Foundation
import Mathematics
import Testing

/// What SciPy and statsmodels say of the inputs in `Fixtures/statistics.json`; `scripts/make-statistics-reference.py`
/// writes it.
struct StatisticsReference: Decodable {
    struct Distributions: Decodable {
        struct Normal: Decodable {
            var z: Double
            var cumulative: Double
        }

        struct Quantile: Decodable {
            var p: Double
            var z: Double
        }

        struct Student: Decodable {
            var freedom: Double
            var t: Double
            var p: Double
            var quantile: Double
        }

        struct ChiSquare: Decodable {
            var freedom: Int
            var x: Double
            var p: Double
        }

        struct Beta: Decodable {
            var x: Double
            var a: Double
            var b: Double
            var ratio: Double
        }

        var normal: [Normal]
        var quantiles: [Quantile]
        var students: [Student]
        var chiSquares: [ChiSquare]
        var betas: [Beta]
    }

    struct Proportions: Decodable {
        /// Successes and trials.
        var first: [Int]
        var second: [Int]
        var z: Double
        var p: Double
        var fisher: Double
        var interval: [Double]
    }

    struct Means: Decodable {
        var first: [Double]
        var second: [Double]
        var t: Double
        var p: Double
        var interval: [Double]
    }

    struct Quantiles: Decodable {
        var share: Double
        var first: [Double]
        var second: [Double]
        var difference: Double
        var error: Double
        var p: Double
    }

    struct Variate: Decodable {
        var before: [Double]
        var values: [Double]
        var split: Int
        var slope: Double
        var explained: Double
        var t: Double
        var p: Double
    }

    struct Counts: Decodable {
        struct Fit: Decodable {
            var counts: [Int]
            var weights: [Double]
            var statistic: Double
            var p: Double
        }

        struct Table: Decodable {
            var first: [Int]
            var second: [Int]
            var statistic: Double
            var p: Double
        }

        var fits: [Fit]
        var tables: [Table]
    }

    struct Corrections: Decodable {
        var values: [Double]
        var holm: [Double]
        var benjaminiHochberg: [Double]
    }

    struct Power: Decodable {
        var first: Double
        var second: Double
        var alpha: Double
        var power: Double
        var ratio: Double
        var effect: Double
        var cases: Double
        var powerOf1000: Double
        var effectOf1000: Double
    }

    struct Sequence: Decodable {
        var alpha: Double
        var tuned: Double
        var count: Double
        var z: Double
        var evidence: Double
        var half: Double
    }

    var distributions: Distributions
    var proportions: [Proportions]
    var means: [Means]
    var quantiles: [Quantiles]
    var controlVariate: Variate
    var counts: Counts
    var corrections: Corrections
    var powers: [Power]
    var sequences: [Sequence]

    static func load() throws -> Self {
        let file = try #require(Bundle.module.url(forResource: "Fixtures/statistics", withExtension: "json"))
        return try JSONDecoder().decode(Self.self, from: Data(contentsOf: file))
    }

    /// Whether two numbers are the same to 1e-9 of the larger one, or of 1.
    static func agree(_ a: Double, _ b: Double, tolerance: Double = 1e-9) -> Bool {
        abs(a - b) <= tolerance * max(1, abs(a), abs(b))
    }
}
