import Mathematics

/// How often a model is right, told from its own confidence before anyone says what is true.
///
/// Source: NannyML's confidence-based performance estimation (docs.nannyml.com, "How it works: CBPE"): where confidences are
/// calibrated, a prediction of confidence c is right with probability c, so the mean confidence estimates the accuracy. It
/// sees that cases became harder; it does not see that the same case has another truth than before.
package struct AccuracyEstimate: Hashable, Sendable, Codable {
    package let count: Int
    /// 0…1.
    package let accuracy: Double
    /// Holds the accuracy of these cases with a confidence of 95 %, as far as confidences are calibrated.
    package let interval: ClosedRange<Double>

    /// From calibrated confidences of predicted classes; nil of none.
    ///
    /// - Precondition: each is in 0…1.
    package init?(_ confidences: some Collection<Double>) {
        guard !confidences.isEmpty else { return nil }
        let n = Double(confidences.count)
        let sum = confidences.reduce(0, +)
        // The law of a sum of trials with unlike probabilities.
        let variance = confidences.reduce(0) { $0 + $1 * (1 - $1) }
        let half = WilsonInterval.z95 * variance.squareRoot() / n
        count = confidences.count
        accuracy = sum / n
        interval = max(0, accuracy - half)...min(1, accuracy + half)
    }
}
