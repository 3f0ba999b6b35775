import Mathematics

/// How a variant differs from the control in one metric.
package struct MetricComparison: Hashable, Sendable, Codable {
    package var metric: String
    package var role: MetricPlan.Role
    /// What is compared with the control.
    package var variant: String
    package var control: ArmSummary
    package var treatment: ArmSummary
    /// Treatment minus control, in the metric's own unit.
    package var difference: Double
    /// The same as a share of the control's estimate; nil where that is 0.
    package var relativeDifference: Double?
    /// Holds the true difference with probability 1 − α: at the end of a fixed test, or always in a sequential one.
    package var interval: ClosedRange<Double>
    /// Holds the true difference with probability 1 − α however often one looks.
    package var sequentialInterval: ClosedRange<Double>
    package var p: Double
    /// Corrected for that there are several metrics and variants; guardrails have theirs uncorrected.
    package var adjustedP: Double
    /// The probability that the treatment is better, where every difference was as likely before.
    package var chanceToBeat: Double
    /// What one expects to lose by choosing the treatment, in the metric's own unit.
    package var expectedLoss: Double
    /// The difference that would show with the plan's power at so many units.
    package var detectableEffect: Double
    /// The probability with which the smallest effect worth knowing of would show; nil when the plan names none.
    package var power: Double?
    /// The share of the variance that what was known before the test took out; nil when it was not asked for.
    package var explained: Double?

    init(
        metric: MetricPlan,
        variant: String,
        control: ArmSummary,
        treatment: ArmSummary,
        test: DifferenceTest,
        plan: ABTestPlan
    ) {
        self.metric = metric.name
        role = metric.role
        self.variant = variant
        self.control = control
        self.treatment = treatment
        difference = test.difference
        relativeDifference = control.estimate == 0 ? nil : test.difference / abs(control.estimate)

        let sequence = NormalMixtureSequence(
            alpha: plan.alpha,
            narrowestAt: Double(plan.minimumSamples * plan.variants.count)
        )
        let units = Double(control.units + treatment.units)
        let half = sequence.halfWidth(standardError: test.standardError, count: units)
        sequentialInterval = (test.difference - half)...(test.difference + half)
        let z = test.standardError > 0 ? test.difference / test.standardError : test.statistic
        switch plan.look {
        case .fixed: (interval, p) = (test.interval, test.p)
        case .sequential: (interval, p) = (sequentialInterval, sequence.p(z: z, count: units))
        }
        adjustedP = p

        let gain = metric.better == .higher ? test.difference : -test.difference
        let belief = NormalBelief(gain: gain, standardError: test.standardError)
        chanceToBeat = belief.chanceToBeat
        expectedLoss = belief.expectedLoss
        let limit = NormalDistribution.quantile(1 - plan.alpha / 2)
        detectableEffect = (limit + NormalDistribution.quantile(plan.power)) * test.standardError
        if metric.smallestEffect > 0, test.standardError > 0 {
            power = NormalDistribution.upperTail(limit - metric.smallestEffect / test.standardError)
        }
    }

    private enum CodingKeys: String, CodingKey {
        case metric, role, variant, control, treatment, difference, interval, p, power, explained
        case relativeDifference = "relative_difference"
        case sequentialInterval = "sequential_interval"
        case adjustedP = "adjusted_p"
        case chanceToBeat = "chance_to_beat"
        case expectedLoss = "expected_loss"
        case detectableEffect = "detectable_effect"
    }
}
