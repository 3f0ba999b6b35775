/// A feature's share in a decision.
package struct Contribution: Hashable, Sendable {
    /// As a person reads it: `title: first amendment`, `file name: lease`, `page_count`.
    package var feature: String
    /// What it adds to the class's logit.
    package var weight: Double
    /// Where it stands first, from its first to its last word, in Unicode scalars of the sample's text; nil for what is not
    /// of the text.
    package var span: Range<Int>?

    package init(feature: String, weight: Double, span: Range<Int>? = nil) {
        self.feature = feature
        self.weight = weight
        self.span = span
    }
}

/// Why a class got its logit: the sum of the parts is the whole.
///
/// The parts are the Shapley values of the linear function against an empty text: a feature's weight times its value
/// (Lundberg and Lee 2017, "A Unified Approach to Interpreting Model Predictions", corollary 1).
package struct Explanation: Hashable, Sendable {
    package var label: String
    /// The class's logit without any feature.
    package var bias: Double
    /// All that are not 0, largest first by absolute weight; of equal ones, by name.
    package var contributions: [Contribution]

    /// The class's log-odds before calibration.
    package var logit: Double { contributions.reduce(bias) { $0 + $1.weight } }
}
