import Foundation

/// A test and an interval of a mean that hold however often one looks, and whenever one stops.
///
/// Source: Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas 2024, "Time-uniform central limit theory and asymptotic
/// confidence sequences", Annals of Statistics 52, theorem 2.2 (the interval) and appendix B.2 (the choice of ρ). It mixes
/// the likelihood ratios of all means by a normal law of variance ρ²; as Wald's z it holds where the mean is nearly
/// normal, so one begins to look once there are some hundred cases.
package struct NormalMixtureSequence: Hashable, Sendable {
    /// The probability that the interval ever misses the mean.
    package let alpha: Double
    /// ρ²: the interval is narrowest about the count that this was tuned for.
    package let variance: Double

    /// - Parameter count: The number of cases at which the interval should be narrowest.
    /// - Precondition: `alpha` is between 0 and 1, `count` above 0.
    package init(alpha: Double, narrowestAt count: Double) {
        precondition(alpha > 0 && alpha < 1 && count > 0, "α \(alpha), narrowest at \(count)")
        self.alpha = alpha
        let target = -2 * log(alpha)
        variance = (target + log(target + 1)) / count
    }

    /// Half of the interval's width after `count` cases, at which the estimate has that standard error.
    package func halfWidth(standardError: Double, count: Double) -> Double {
        let information = count * variance
        let level: Double = log((information + 1).squareRoot() / alpha)
        return standardError * (2 * (information + 1) / information * level).squareRoot()
    }

    /// ln of the e-value of the hypothesis that the mean is 0, when the estimate is `z` standard errors from 0.
    package func logEvidence(z: Double, count: Double) -> Double {
        let information = count * variance
        return information * z * z / (2 * (information + 1)) - log(information + 1) / 2
    }

    /// The p-value at this look: one over the e-value, at most 1; at most α ever with probability α where the mean is 0.
    package func p(z: Double, count: Double) -> Double { min(1, exp(-logEvidence(z: z, count: count))) }
}
