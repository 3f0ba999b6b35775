import Foundation

/// Student's t distribution.
package struct StudentDistribution: Hashable, Sendable {
    /// Above 0; need not be whole.
    package let degreesOfFreedom: Double

    /// - Precondition: `degreesOfFreedom > 0`.
    package init(degreesOfFreedom: Double) {
        precondition(degreesOfFreedom > 0, "\(degreesOfFreedom) degrees of freedom")
        self.degreesOfFreedom = degreesOfFreedom
    }

    /// P(|T| ≥ |t|).
    ///
    /// Source: Abramowitz and Stegun 1964, 26.7.1.
    package func twoSidedP(_ t: Double) -> Double {
        guard t.isFinite else { return 0 }
        let sum = degreesOfFreedom + t * t
        return IncompleteBeta.ratio(degreesOfFreedom / sum, complement: t * t / sum, degreesOfFreedom / 2, 0.5)
    }

    /// P(T > t).
    package func upperTail(_ t: Double) -> Double { t >= 0 ? twoSidedP(t) / 2 : 1 - twoSidedP(t) / 2 }

    /// The t below which a share `p` lies; infinite for 0 and 1.
    ///
    /// - Precondition: `p` is in 0…1.
    package func quantile(_ p: Double) -> Double {
        precondition((0...1).contains(p), "\(p) is no probability")
        let tail = min(p, 1 - p)
        guard tail > 0 else { return p == 0 ? -.infinity : .infinity }
        var (low, high) = (0.0, 1.0)
        while upperTail(high) > tail { (low, high) = (high, high * 2) }
        while true {
            let middle = low + (high - low) / 2
            if middle == low || middle == high { break }
            if upperTail(middle) > tail { low = middle } else { high = middle }
        }
        return p < 0.5 ? -high : high
    }
}
