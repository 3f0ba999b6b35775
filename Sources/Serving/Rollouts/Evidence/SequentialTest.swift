import Foundation
package import Mathematics

/// How a gate is decided from a comparison; right whenever one looks.
package struct SequentialTest: Hashable, Sendable {
    /// What a gate says.
    package enum Outcome: String, Hashable, Sendable, Codable {
        /// Not worse than the margin allows, with what certainty the plan asks for.
        case pass
        /// Worse than the margin allows, with what certainty the plan asks for.
        case fail
        case inconclusive
    }

    /// The largest difference that is allowed.
    package var margin: Double
    /// Fewer pairs say nothing.
    package var minimum: Int
    /// Whether a difference to the better counts, too; as for drift.
    package var isTwoSided: Bool
    /// Of failing what is not worse than the margin.
    package var failAlpha: Double
    /// Of passing what is worse than the margin.
    package var passAlpha: Double

    package func outcome(_ differences: BettingSequence) -> Outcome {
        guard differences.count >= minimum, differences.count > 0 else { return .inconclusive }
        if isFailed(differences) { return .fail }
        return isPassed(differences) ? .pass : .inconclusive
    }

    package func isFailed(_ differences: BettingSequence) -> Bool {
        differences.count >= max(1, minimum) && failEvidence(differences) >= Self.threshold(failAlpha)
    }

    /// The natural logarithm of the evidence that the margin is exceeded; of two sides each has half.
    package func failEvidence(_ differences: BettingSequence) -> Double {
        let above = differences.logEvidence(above: margin)
        return isTwoSided ? max(above, differences.logEvidence(below: -margin)) - log(2) : above
    }

    private func isPassed(_ differences: BettingSequence) -> Bool {
        let threshold = Self.threshold(passAlpha)
        return differences.logEvidence(below: margin) >= threshold
            && (!isTwoSided || differences.logEvidence(above: -margin) >= threshold)
    }

    /// About how many pairs more it takes to say something, should they go on as they have come; nil while nothing is known.
    package func pairsNeeded(_ differences: BettingSequence) -> Double? {
        var passing = differences.countNeeded(below: margin, alpha: passAlpha)
        if isTwoSided {
            let other = differences.countNeeded(above: -margin, alpha: passAlpha)
            passing = passing.flatMap { passing in other.map { max(passing, $0) } }
        }
        let failing = differences.countNeeded(above: margin, alpha: failAlpha)
        let likeliest = passing ?? failing
        return likeliest.map { max(0, max($0, Double(minimum)) - Double(differences.count)) }
    }

    /// What the logarithm of evidence must reach.
    package static func threshold(_ alpha: Double) -> Double { -log(alpha) }
}
