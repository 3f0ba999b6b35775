/// A feature's share in a decision.
package struct Contribution: Hashable, Sendable {
    /// As a person reads it: `title: first amendment`, `file name: lease`, `page_count`.
    package var feature: String
    /// What it adds to the class's logit.
    package var weight: Double

    package init(feature: String, weight: Double) {
        self.feature = feature
        self.weight = weight
    }
}

/// Why a class got its logit: the sum of the parts is the whole.
package struct Explanation: Hashable, Sendable {
    package var label: String
    /// The class's logit without any feature.
    package var bias: Double
    /// All that are not 0, largest first by absolute weight; of equal ones, by name.
    package var contributions: [Contribution]

    /// The class's log-odds before calibration.
    package var logit: Double { contributions.reduce(bias) { $0 + $1.weight } }
}
