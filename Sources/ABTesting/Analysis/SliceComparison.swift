/// How a variant differs from the control in the primary metric, among the units of one slice.
///
/// Slices are for questions, not for decisions: whoever looks at many finds some that differ by chance.
package struct SliceComparison: Hashable, Sendable, Codable {
    /// Slices that are compared, those with most units.
    package static let most = 50
    /// Units that a slice needs on each side.
    package static let fewestUnits = 30

    package var slice: String
    package var variant: String
    package var control: ArmSummary
    package var treatment: ArmSummary
    package var difference: Double
    package var interval: ClosedRange<Double>
    /// Corrected by Benjamini and Hochberg for that there are several.
    package var adjustedP: Double

    init(_ comparison: MetricComparison, slice: String) {
        self.slice = slice
        variant = comparison.variant
        control = comparison.control
        treatment = comparison.treatment
        difference = comparison.difference
        interval = comparison.interval
        adjustedP = comparison.p
    }

    private enum CodingKeys: String, CodingKey {
        case slice, variant, control, treatment, difference, interval
        case adjustedP = "adjusted_p"
    }
}
