package import Mathematics
package import Monitoring

/// How often predictions of a window are right, estimated without labels and, as far as people have said, realised.
package struct AccuracyOutlook: Hashable, Sendable, Codable {
    /// Nil where nothing was predicted, and where confidences cannot be trusted.
    package var estimate: AccuracyEstimate?
    /// Why there is no estimate; nil when there is one.
    package var objection: String?
    /// Of all reviewed documents: whether confidences mean what they say.
    package var calibration: CalibrationCheck
    /// Of the window's reviewed documents: those predicted rightly.
    package var realised: Rate?
    /// Of the same documents: estimated less realised accuracy; nil where none is reviewed.
    package var error: Double?

    init(window: DriftWindow, answers: [(isInWindow: Bool, confidence: Double, isRight: Bool)]) {
        calibration = CalibrationCheck(answers.map { (confidence: $0.confidence, isRight: $0.isRight) })
        objection = window.confidences.isEmpty ? "nothing was predicted in the window" : calibration.objection
        estimate = objection == nil ? AccuracyEstimate(window.confidences.map(\.confidence)) : nil
        let known = answers.filter(\.isInWindow)
        guard !known.isEmpty else { return }
        let rate = Rate(known.count(where: \.isRight), of: known.count)
        realised = rate
        error = known.reduce(0) { $0 + $1.confidence } / Double(known.count) - rate.share
    }
}
