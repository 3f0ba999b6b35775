/// A measure by which variants are compared, and how.
package struct MetricPlan: Hashable, Sendable, Codable {
    /// How differences are tested.
    package enum Test: String, Hashable, Sendable, Codable, CaseIterable {
        /// Rates of outcomes that are 0 or 1: the pooled z test, Fisher's for few cases; Newcombe's interval.
        case z
        /// Means: Welch's test.
        case welch
        /// Means of what no law describes: samples drawn anew.
        case bootstrap
        /// A quantile, with the errors of Maritz and Jarrett.
        case quantile
    }

    package enum Direction: String, Hashable, Sendable, Codable, CaseIterable {
        case higher, lower
    }

    package enum Role: String, Hashable, Sendable, Codable, CaseIterable {
        /// Decides; there is one.
        case primary
        /// Is told, and corrected for.
        case secondary
        /// Must not become worse by more than its margin.
        case guardrail
    }

    /// Such as `accuracy`.
    package var name: String
    package var test: Test
    package var role: Role
    package var better: Direction
    /// The quantile that is compared, between 0 and 1; only for the test of that name.
    package var quantile: Double
    /// By how much a guardrail may become worse, in the measure's own unit.
    package var margin: Double
    /// The smallest difference worth knowing of, in the measure's own unit; 0 when nobody said.
    package var smallestEffect: Double
    /// Whether what was known of units before the test is taken out (CUPED); only for Welch's test.
    package var usesHistory: Bool

    package init(
        name: String,
        test: Test,
        role: Role,
        better: Direction = .higher,
        quantile: Double = 0.95,
        margin: Double = 0,
        smallestEffect: Double = 0,
        usesHistory: Bool = false
    ) {
        self.name = name
        self.test = test
        self.role = role
        self.better = better
        self.quantile = quantile
        self.margin = margin
        self.smallestEffect = smallestEffect
        self.usesHistory = usesHistory
    }

    /// What is measured unless a plan says otherwise.
    package static let standard = [accuracy, latency, satisfaction]
    /// 1 where a prediction turned out right, 0 where wrong.
    package static let accuracy = Self(name: "accuracy", test: .z, role: .primary, smallestEffect: 0.02)
    /// Milliseconds of a prediction: the 95th percentile may grow by 50.
    package static let latency = Self(
        name: "latency",
        test: .quantile,
        role: .guardrail,
        better: .lower,
        quantile: 0.95,
        margin: 50
    )
    /// What people say of answers, 1 to 5.
    package static let satisfaction = Self(name: "user_satisfaction", test: .welch, role: .secondary)
}

extension MetricPlan {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case name, test, role, better, quantile, margin
        case smallestEffect = "smallest_effect"
        case usesHistory = "uses_history"
    }

    package init(from decoder: any Decoder) throws {
        try decoder.refuseUnknownKeys(besides: CodingKeys.self)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        name = try container.decode(String.self, forKey: .name)
        test = try container.decode(Test.self, forKey: .test)
        role = try container.decode(Role.self, forKey: .role)
        better = try container.decodeIfPresent(Direction.self, forKey: .better) ?? .higher
        quantile = try container.decodeIfPresent(Double.self, forKey: .quantile) ?? 0.95
        margin = try container.decodeIfPresent(Double.self, forKey: .margin) ?? 0
        smallestEffect = try container.decodeIfPresent(Double.self, forKey: .smallestEffect) ?? 0
        usesHistory = try container.decodeIfPresent(Bool.self, forKey: .usesHistory) ?? false
    }
}
