import Foundation

/// How far two distributions lie apart at the point where they do most.
///
/// Source: Smirnov 1948, "Table for estimating the goodness of fit of empirical distributions"; p is that of the limit law,
/// which for few values is too large rather than too small.
package struct KolmogorovSmirnov: Hashable, Sendable, Codable {
    /// D, 0…1; 0 where a side has no values.
    package let statistic: Double
    package let p: Double

    /// Of counted values.
    package init(_ pair: CountedPair) {
        let (n, m) = (Double(pair.first.total), Double(pair.second.total))
        guard n > 0, m > 0 else {
            (statistic, p) = (0, 1)
            return
        }
        statistic = pair.cumulative.reduce(0) { max($0, abs($1.first - $1.second)) }
        p = Self.upperTail((n * m / (n + m)).squareRoot() * statistic)
    }

    /// P(K > x) of Kolmogorov's law (Kolmogorov 1933; the second form, after Jacobi, for small x).
    package static func upperTail(_ x: Double) -> Double {
        guard x > 0 else { return 1 }
        guard x < 1 else {
            return max(
                0,
                2 * (1...20).reduce(0.0) { $0 + ($1.isMultiple(of: 2) ? -1 : 1) * exp(-2 * Double($1 * $1) * x * x) }
            )
        }
        let sum = (1...20).reduce(0.0) { sum, k in
            let odd = Double(2 * k - 1)
            return sum + exp(-odd * odd * Double.pi * Double.pi / (8 * x * x))
        }
        return min(1, 1 - (2 * Double.pi).squareRoot() / x * sum)
    }
}
