import Mathematics

/// Analyses a test: a pure function of the plan, what is known of the units, and the time.
package enum ABTestAnalysis {
    /// What the test says.
    ///
    /// - Parameters:
    ///   - data: Of units exposed until `end(of:at:)`.
    ///   - time: Now, in seconds since 1970.
    package static func result(of test: ABTest, data: ABTestData, at time: Double) -> ABTestResult {
        let plan = test.plan
        let comparisons = corrected(
            plan.metrics.flatMap { metric in
                MetricAnalysis(plan: plan, metric: metric).comparisons(of: data.values[metric.name] ?? [])
            },
            by: plan.correction
        )
        let guardrails = comparisons.compactMap { comparison in
            plan.metric(comparison.metric).flatMap { metric in
                metric.role == .guardrail ? GuardrailCheck(comparison, metric) : nil
            }
        }
        let days = max(0, end(of: test, at: time) - (test.startedAt ?? time)) / 86_400
        let decision = Decision(
            plan: plan,
            sampleRatio: SampleRatio(exposed: data.exposed, in: plan),
            primary: comparisons.filter { $0.role == .primary },
            guardrails: guardrails,
            days: days,
            isStopped: test.state == .stopped
        )
        let decisive = decision.mayBeDecided && decision.sampleRatio.isSound
        let told = comparisons.first { $0.role == .primary && $0.variant == decision.winner } ?? decision.leading
        return ABTestResult(
            name: plan.name,
            state: test.state,
            days: days,
            sampleRatio: decision.sampleRatio,
            mixedUnits: data.mixed,
            metrics: comparisons,
            guardrails: guardrails,
            slices: slices(of: data, in: plan),
            isSignificant: decisive && !decision.significant.isEmpty,
            winner: decision.winner,
            interval: told?.interval,
            recommendation: decision.recommendation
        )
    }

    /// Until when exposures count: now, but no later than when the test was stopped.
    package static func end(of test: ABTest, at time: Double) -> Double { min(time, test.stoppedAt ?? time) }

    /// The planned end; nil of a test that has not begun.
    package static func plannedEnd(of test: ABTest) -> Double? { test.startedAt.map { $0 + test.plan.seconds } }

    /// Guardrails are no claims of success, so they do not make the others harder to show.
    private static func corrected(_ all: [MetricComparison], by correction: MultipleTests) -> [MetricComparison] {
        let family = all.indices.filter { all[$0].role != .guardrail }
        let values = correction.adjusted(family.map { all[$0].p })
        var result = all
        for (place, p) in zip(family, values) { result[place].adjustedP = p }
        return result
    }

    private static func slices(of data: ABTestData, in plan: ABTestPlan) -> [SliceComparison] {
        guard let primary = plan.primary else { return [] }
        let analysis = MetricAnalysis(plan: plan, metric: primary)
        return SliceAnalysis.comparisons(of: data.values[primary.name] ?? [], by: analysis)
    }
}
