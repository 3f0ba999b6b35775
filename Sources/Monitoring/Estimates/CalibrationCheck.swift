import Mathematics

/// Whether confidences mean what they say, by cases whose truth became known.
///
/// Source: Cox 1958, "Two further applications of a model for binary regression", Biometrika 45: calibration in the large, the
/// sum of all that confidences are off, which is normal where they are right.
package struct CalibrationCheck: Hashable, Sendable, Codable {
    /// Cases below which nothing is told.
    package static let fewestCases = 50
    /// By how much the mean confidence may be off before estimates from it are refused.
    package static let largestGap = 0.05
    /// Below this probability of chance confidences are taken for wrong.
    private static let threshold = 0.01

    package let count: Int
    /// Mean confidence less accuracy: above 0 the model thinks too well of itself.
    package let gap: Double
    package let z: Double
    package let p: Double

    /// - Parameter answers: Confidence and whether the answer was right.
    package init(_ answers: some Collection<(confidence: Double, isRight: Bool)>) {
        self.init(
            count: answers.count,
            excess: answers.reduce(0) { $0 + $1.confidence - ($1.isRight ? 1 : 0) },
            variance: answers.reduce(0) { $0 + $1.confidence * (1 - $1.confidence) }
        )
    }

    /// - Parameters:
    ///   - excess: The sum of the confidences less how many answers were right.
    ///   - variance: The sum of c (1 - c) over the confidences c.
    package init(count: Int, excess: Double, variance: Double) {
        self.count = count
        gap = excess / Double(max(1, count))
        z = variance > 0 ? excess / variance.squareRoot() : gap == 0 ? 0 : gap * .greatestFiniteMagnitude
        p = NormalDistribution.twoSidedP(z)
    }

    /// Why estimates from these confidences cannot be trusted, or nil: neither a small gap that many cases prove nor a large
    /// one that few suggest is reason enough.
    package var objection: String? {
        guard count >= Self.fewestCases else {
            return "only \(count) answers have a known truth; \(Self.fewestCases) are needed to check confidences"
        }
        guard abs(gap) > Self.largestGap, p < Self.threshold else { return nil }
        let direction = gap > 0 ? "above" : "below"
        let points = (abs(gap) * 1000).rounded() / 10
        return "confidences are \(points) points \(direction) the accuracy where the truth is known"
    }
}
