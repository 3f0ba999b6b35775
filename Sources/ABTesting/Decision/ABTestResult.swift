/// What an A/B test says at a point in time.
package struct ABTestResult: Hashable, Sendable, Codable {
    package var name: String
    package var state: ABTest.State
    /// How long it ran, up to its planned end.
    package var days: Double
    package var sampleRatio: SampleRatio
    /// Units that got more than one variant; they are left out.
    package var mixedUnits: Int
    /// Metrics in the plan's order, and treatments in each; those with too little to compare are missing.
    package var metrics: [MetricComparison]
    package var guardrails: [GuardrailCheck]
    package var slices: [SliceComparison]
    /// Whether the primary metric differs by more than chance; false until the test may be decided.
    package var isSignificant: Bool
    /// The variant to go on with; nil until the test may be decided, and where none is shown to be better.
    package var winner: String?
    /// Of the primary metric's difference of the winner, or of the treatment that leads, from the control.
    package var interval: ClosedRange<Double>?
    package var recommendation: Recommendation

    private enum CodingKeys: String, CodingKey {
        case name, state, days, metrics, guardrails, slices, winner, recommendation
        case sampleRatio = "sample_ratio"
        case mixedUnits = "mixed_units"
        case isSignificant = "statistical_significance"
        case interval = "confidence_interval"
    }
}
