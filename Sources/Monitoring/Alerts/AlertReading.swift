/// What is known of the metric of a rule.
package enum AlertReading: Hashable, Sendable {
    /// Enough was measured to say something.
    case value(MetricValue)
    /// Too little, or nothing that can be relied on.
    case unknown
    /// What the alert is about is not there any more: the version does not answer, or the rule was removed.
    case gone(String)
}
