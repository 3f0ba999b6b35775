import Foundation

/// The standard normal distribution.
package enum NormalDistribution {
    /// P(Z ≤ z).
    package static func cumulative(_ z: Double) -> Double { erfc(-z / 2.0.squareRoot()) / 2 }

    /// P(Z > z), exact where it is small.
    package static func upperTail(_ z: Double) -> Double { cumulative(-z) }

    package static func density(_ z: Double) -> Double { exp(-z * z / 2) / (2 * Double.pi).squareRoot() }

    /// P(|Z| ≥ |z|).
    package static func twoSidedP(_ z: Double) -> Double { erfc(abs(z) / 2.0.squareRoot()) }

    /// The z below which a share `p` lies; infinite for 0 and 1.
    ///
    /// A first guess (Abramowitz and Stegun 1964, 26.2.23) is made exact by Halley's steps.
    ///
    /// - Precondition: `p` is in 0…1.
    package static func quantile(_ p: Double) -> Double {
        precondition((0...1).contains(p), "\(p) is no probability")
        if p > 0.5 { return -lowerQuantile(1 - p) }
        return lowerQuantile(p)
    }

    /// For p ≤ ½.
    private static func lowerQuantile(_ p: Double) -> Double {
        guard p > 0 else { return -.infinity }
        let t = (-2 * log(p)).squareRoot()
        let numerator: Double = 2.515_517 + t * (0.802_853 + t * 0.010_328)
        let denominator: Double = 1 + t * (1.432_788 + t * (0.189_269 + t * 0.001_308))
        var z = -(t - numerator / denominator)
        for _ in 0..<3 {
            let error = (cumulative(z) - p) / density(z)
            z -= error / (1 + z * error / 2)
        }
        return z
    }
}
