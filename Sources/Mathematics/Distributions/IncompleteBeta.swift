import Foundation

/// The regularised incomplete beta function, on which Student's, Fisher's and the binomial distribution stand.
///
/// Source: Didonato and Morris 1992, "Significant digit computation of the incomplete beta function ratios", ACM TOMS 18,
/// equation 4.1 (continued fraction). Absolute error below 1e-12 for a, b ≤ 1e7.
package enum IncompleteBeta {
    /// It converges in about √max(a, b) steps.
    private static let mostSteps = 100_000

    /// I_x(a, b), which grows from 0 to 1 with x.
    ///
    /// - Precondition: `a > 0` and `b > 0`; `x` is held in 0…1.
    package static func ratio(_ x: Double, _ a: Double, _ b: Double) -> Double {
        ratio(x, complement: 1 - x, a, b)
    }

    /// The same where 1 − x is known better than it could be reckoned.
    package static func ratio(_ x: Double, complement y: Double, _ a: Double, _ b: Double) -> Double {
        precondition(a > 0 && b > 0, "I(\(a), \(b)) is not defined")
        if x <= 0 { return 0 }
        if y <= 0 { return 1 }
        return x * (a + b + 2) <= a + 1 ? lower(x, y, a, b) : 1 - lower(y, x, b, a)
    }

    /// ln B(a, b).
    package static func logBeta(_ a: Double, _ b: Double) -> Double {
        let (small, large) = (min(a, b), max(a, b))
        guard large >= 10 else { return lgamma(a) + lgamma(b) - lgamma(a + b) }
        // lgamma(large) − lgamma(a + b) without the loss of digits in the difference of two large numbers.
        let sum = a + b
        let fall = -(large - 0.5) * log1p(small / large) - small * log(sum) + small
        let difference = fall + stirling(large) - stirling(sum)
        guard small >= 10 else { return lgamma(small) + difference }
        let own = (small - 0.5) * log(small) - small + 0.5 * log(2 * Double.pi) + stirling(small)
        return own + difference
    }

    /// What Stirling's formula leaves of ln Γ(x), for x ≥ 10 (Abramowitz and Stegun 6.1.41).
    private static func stirling(_ x: Double) -> Double {
        let square = 1 / (x * x)
        let denominators: [Double] = [12, -360, 1260, -1680, 1188, -360_360.0 / 691, 156]
        let sum: Double = denominators.reversed().reduce(0.0) { $0 * square + 1 / $1 }
        return sum / x
    }

    /// Lentz's evaluation of the continued fraction, which converges fast for x below a/(a + b).
    private static func lower(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
        let smallest = 1e-300
        func safe(_ value: Double) -> Double { abs(value) < smallest ? smallest : value }
        var c = 1.0
        var d = 1 / safe(1 - (a + b) * x / (a + 1))
        var product = d
        for step in 1...mostSteps {
            let m = Double(step)
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            d = 1 / safe(1 + even * d)
            c = safe(1 + even / c)
            product *= d * c
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            d = 1 / safe(1 + odd * d)
            c = safe(1 + odd / c)
            product *= d * c
            if abs(d * c - 1) < 1e-16 { break }
        }
        return exp(a * log(x) + b * log(y) - logBeta(a, b)) / a * product
    }
}
