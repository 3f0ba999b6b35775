import Learning
import Testing

struct RiskCoverageTests {
    /// Four answers: sure and right, surer and right, unsure and wrong, least sure and right.
    private let curve = RiskCoverage(
        [(0.9, true), (0.95, true), (0.6, false), (0.55, true)].map { confidence, isRight in
            ScoredPrediction(
                truth: isRight ? "a" : "b",
                prediction: Classification(probabilities: [
                    .init(label: "a", probability: confidence), .init(label: "b", probability: 1 - confidence),
                ])
            )
        }
    )

    @Test func riskAndCoverageAreCountedFromTheSurestDown() {
        #expect(curve.points.map(\.threshold) == [0.95, 0.9, 0.6, 0.55])
        #expect(curve.points.map(\.coverage) == [0.25, 0.5, 0.75, 1])
        #expect(curve.points.map(\.risk) == [0, 0, 1.0 / 3, 0.25])
        #expect(abs(curve.area - 0.25 * (1.0 / 3 + 0.25)) < 1e-12)
        #expect(curve.thinned(to: 2).map(\.coverage) == [0.5, 1])
    }

    @Test func theThresholdIsTheWidestOfTheRiskThatIsAskedFor() {
        let strict = ReviewRule(curve, targetRisk: 0.1)
        #expect(strict.threshold == 0.9 && strict.coverage == 0.5 && strict.risk == 0)
        #expect(strict.asksFor(confidence: 0.89) && !strict.asksFor(confidence: 0.9))
        let lenient = ReviewRule(curve, targetRisk: 0.3)
        #expect(lenient.coverage == 1 && !lenient.asksFor(confidence: 0.1))
    }

    @Test func whereNothingIsSafeEnoughAllIsReviewed() {
        let rule = ReviewRule(RiskCoverage([]), targetRisk: 0.1)
        #expect(rule.asksFor(confidence: 1) && rule.coverage == 0)
    }
}
