/// What a model knows of its own sureness.
package struct CalibrationVerdict: Hashable, Sendable, Codable {
    /// How values become probabilities.
    package var calibration: Calibration
    /// nil when it was never judged on held-out samples, as in models of format 1.
    package var review: ReviewRule?
    /// nil when too few held-out samples were judged, as in models of earlier releases.
    package var novelty: NoveltyRule?
    /// How often answers of about one confidence were right on held-out samples; empty when it was never judged.
    package var reliability: [ReliabilityBin]
    /// The calibration error on held-out samples; nil when it was never judged.
    package var calibrationError: Double?

    package init(
        calibration: Calibration,
        review: ReviewRule? = nil,
        novelty: NoveltyRule? = nil,
        reliability: [ReliabilityBin] = [],
        calibrationError: Double? = nil
    ) {
        self.calibration = calibration
        self.review = review
        self.novelty = novelty
        self.reliability = reliability
        self.calibrationError = calibrationError
    }

    /// Says of an answer whether a person should look at it, and why.
    func judge(_ answer: inout Classification, by signals: NoveltyRule.Signals) {
        answer.novelty = novelty?.score(of: signals)
        if let novelty, let score = answer.novelty, score > novelty.threshold {
            answer.reviewReason = .unlikeTraining
        } else if review?.asksFor(confidence: answer.confidence) == true {
            answer.reviewReason = .lowConfidence
        }
        answer.needsReview = review == nil && novelty == nil ? nil : answer.reviewReason != nil
    }

    private enum CodingKeys: String, CodingKey {
        case calibration, review, novelty, reliability
        case calibrationError = "ece"
    }
}
