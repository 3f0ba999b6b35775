/// A number that goes up and down, as of jobs that wait.
package struct Gauge: Sendable {
    let family: MetricFamily

    /// Replaces the value of the series of those label values, given in the order in which the labels were declared.
    package func set(_ labelValues: String..., to value: Double) {
        family.update(labelValues) { $0.value = value }
    }

    /// Adds to the series of those label values; `amount` may be negative.
    package func add(_ labelValues: String..., amount: Double) {
        family.update(labelValues) { $0.value += amount }
    }
}
