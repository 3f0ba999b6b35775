/// Which answers a person should look at before they are used.
package struct ReviewRule: Hashable, Sendable, Codable {
    /// Answers of a lower confidence need a review.
    package var threshold: Double
    /// The share of wrong answers that was asked for among those that need none.
    package var targetRisk: Double
    /// That share on held-out samples.
    package var risk: Double
    /// The share of held-out samples that needs no review.
    package var coverage: Double

    /// The rule under which most answers stand at that risk; all need a review where no threshold reaches it.
    package init(_ curve: RiskCoverage, targetRisk: Double) {
        let point = curve.point(ofRisk: targetRisk)
        // Where all answers together are good enough, none needs a review, however unsure a later one is.
        threshold = point.map { $0.coverage < 1 ? $0.threshold : 0 } ?? 2
        self.targetRisk = targetRisk
        risk = point?.risk ?? 0
        coverage = point?.coverage ?? 0
    }

    private enum CodingKeys: String, CodingKey {
        case threshold, risk, coverage
        case targetRisk = "target_risk"
    }

    /// Whether an answer of that confidence needs a review.
    package func asksFor(confidence: Double) -> Bool { confidence < threshold }
}
