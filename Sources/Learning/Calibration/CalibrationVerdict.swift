/// What a model knows of its own sureness.
package struct CalibrationVerdict: Hashable, Sendable, Codable {
    /// How values become probabilities.
    package var calibration: Calibration
    /// nil when it was never judged on held-out samples, as in models of format 1.
    package var review: ReviewRule?
    /// How often answers of about one confidence were right on held-out samples; empty when it was never judged.
    package var reliability: [ReliabilityBin]
    /// The calibration error on held-out samples; nil when it was never judged.
    package var calibrationError: Double?

    package init(
        calibration: Calibration,
        review: ReviewRule? = nil,
        reliability: [ReliabilityBin] = [],
        calibrationError: Double? = nil
    ) {
        self.calibration = calibration
        self.review = review
        self.reliability = reliability
        self.calibrationError = calibrationError
    }

    private enum CodingKeys: String, CodingKey {
        case calibration, review, reliability
        case calibrationError = "ece"
    }
}
