/// Whether a guardrail held.
package struct GuardrailCheck: Hashable, Sendable, Codable {
    package enum State: String, Hashable, Sendable, Codable, CaseIterable {
        /// It is shown that the metric did not become worse by more than the margin.
        case held
        /// Neither is shown yet.
        case open
        /// It is shown that it became worse by more than the margin.
        case broken
    }

    package var metric: String
    package var variant: String
    package var state: State

    /// By the interval that holds at any look, for a guardrail is looked at all the time.
    init(_ comparison: MetricComparison, _ metric: MetricPlan) {
        self.metric = comparison.metric
        variant = comparison.variant
        let interval = comparison.sequentialInterval
        let losses =
            metric.better == .higher
            ? (-interval.upperBound, -interval.lowerBound)
            : (interval.lowerBound, interval.upperBound)
        state = losses.1 <= metric.margin ? .held : losses.0 > metric.margin ? .broken : .open
    }
}
