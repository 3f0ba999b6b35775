/// What one variant shows of a metric.
package struct ArmSummary: Hashable, Sendable, Codable {
    /// Units with an outcome.
    package var units: Int
    /// The rate, mean or quantile.
    package var estimate: Double

    package init(units: Int, estimate: Double) {
        self.units = units
        self.estimate = estimate
    }
}
