/// A number that only grows, as of requests served.
package struct Counter: Sendable {
    let family: MetricFamily

    /// Adds to the series of those label values, given in the order in which the labels were declared.
    ///
    /// - Precondition: `amount` is not negative.
    package func increment(_ labelValues: String..., by amount: Double = 1) {
        precondition(amount >= 0, "a counter only grows")
        family.update(labelValues) { $0.value += amount }
    }
}
