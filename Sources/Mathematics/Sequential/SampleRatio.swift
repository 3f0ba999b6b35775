import Foundation

/// Whether units fall to arms in the shares that they should, valid whenever one looks.
///
/// Source: Lindon and Malek 2022, "Anytime-valid inference for multinomial count data", NeurIPS 35, section 2: the Bayes
/// factor of a Dirichlet mixture of shares against the shares as planned, which is a martingale under the latter.
package enum SampleRatio {
    /// How sure the mixture is of shares near the planned ones: a deviation of some points is what faults of assignment and of
    /// logging look like.
    private static let concentration = 100.0

    /// The natural logarithm of the evidence against the shares; with a probability of at most α it ever reaches −ln α.
    ///
    /// Infinite when an arm without a share has units; 0 for none.
    ///
    /// - Parameters:
    ///   - counts: Units of each arm.
    ///   - shares: Of each arm, adding up to 1.
    /// - Precondition: There are as many shares as counts.
    package static func logEvidence(counts: [Int], shares: [Double]) -> Double {
        precondition(counts.count == shares.count, "\(counts.count) counts, \(shares.count) shares")
        guard zip(counts, shares).allSatisfy({ $0 == 0 || $1 > 0 }) else { return .infinity }
        let total = Double(counts.reduce(0, +))
        var sum = lgamma(concentration) - lgamma(concentration + total)
        for (count, share) in zip(counts, shares) where share > 0 {
            let prior = concentration * share
            sum += lgamma(prior + Double(count)) - lgamma(prior) - Double(count) * log(share)
        }
        return sum
    }
}
