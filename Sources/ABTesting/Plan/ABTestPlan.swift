package import Mathematics

/// What an A/B test compares, by which measures, and when it may be decided; it does not change once the test runs.
package struct ABTestPlan: Hashable, Sendable {
    /// When a result may be looked at.
    package enum Look: String, Hashable, Sendable, Codable, CaseIterable {
        /// Once, at the end: the tests tell most, and nothing is decided before.
        case fixed
        /// At any time: intervals are wider, and hold however often one looks.
        case sequential
    }

    package static let mostVariants = 8
    package static let mostMetrics = 20
    package static let longestName = 64
    package static let mostDays = 366.0
    /// The weight of all variants.
    package static let whole = UnitBucket.count

    /// Such as `shorter-features`; in lower-case letters, digits, `-` and `_`.
    package let name: String
    /// What one hopes for, in a sentence; may be empty.
    package let hypothesis: String
    /// The first is the control, with which the others are compared.
    package let variants: [Variant]
    package let metrics: [MetricPlan]
    package let look: Look
    package let correction: MultipleTests
    /// The probability of an alarm where nothing differs.
    package let alpha: Double
    /// The probability with which the smallest effect worth knowing of should show.
    package let power: Double
    /// Units with an outcome of the primary measure that each variant needs before anything is decided.
    package let minimumSamples: Int
    /// How long a test runs.
    package let days: Double
    /// Where the variants answer while the test runs.
    ///
    /// Its traffic is split as the plan says, and every unit that asks there is assigned and exposed. Empty for a test whose units are assigned by hand.
    package let endpoint: String

    /// - Throws: `ABTestError.invalidPlan` with what is wrong.
    package init(
        name: String,
        hypothesis: String = "",
        variants: [Variant],
        metrics: [MetricPlan] = MetricPlan.standard,
        look: Look = .fixed,
        correction: MultipleTests = .holm,
        alpha: Double = 0.05,
        power: Double = 0.8,
        minimumSamples: Int = 1000,
        days: Double = 14,
        endpoint: String = ""
    ) throws(ABTestError) {
        self.name = name
        self.hypothesis = hypothesis
        self.variants = variants
        self.metrics = metrics
        self.look = look
        self.correction = correction
        self.alpha = alpha
        self.power = power
        self.minimumSamples = minimumSamples
        self.days = days
        self.endpoint = endpoint
        if let complaint = PlanCheck.complaint(about: self) { throw .invalidPlan(complaint) }
    }

    package var seconds: Double { days * 86_400 }

    package var primary: MetricPlan? { metrics.first { $0.role == .primary } }

    package func metric(_ name: String) -> MetricPlan? { metrics.first { $0.name == name } }
}

extension ABTestPlan: Codable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case name, hypothesis, variants, metrics, look, correction, alpha, power
        case minimumSamples = "minimum_samples"
        case days, endpoint
    }

    package init(from decoder: any Decoder) throws {
        try decoder.refuseUnknownKeys(besides: CodingKeys.self)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            name: container.decode(String.self, forKey: .name),
            hypothesis: container.decodeIfPresent(String.self, forKey: .hypothesis) ?? "",
            variants: container.decode([Variant].self, forKey: .variants),
            metrics: container.decodeIfPresent([MetricPlan].self, forKey: .metrics) ?? MetricPlan.standard,
            look: container.decodeIfPresent(Look.self, forKey: .look) ?? .fixed,
            correction: container.decodeIfPresent(MultipleTests.self, forKey: .correction) ?? .holm,
            alpha: container.decodeIfPresent(Double.self, forKey: .alpha) ?? 0.05,
            power: container.decodeIfPresent(Double.self, forKey: .power) ?? 0.8,
            minimumSamples: container.decodeIfPresent(Int.self, forKey: .minimumSamples) ?? 1000,
            days: container.decodeIfPresent(Double.self, forKey: .days) ?? 14,
            endpoint: container.decodeIfPresent(String.self, forKey: .endpoint) ?? ""
        )
    }
}
