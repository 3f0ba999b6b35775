/// What was measured of a unit.
package struct Outcome: Hashable, Sendable, Codable {
    package var unit: String
    /// A metric of the plan.
    package var metric: String
    /// 0 or 1 for metrics that are rates.
    package var value: Double
    /// Whether it was measured before the test began.
    package var isHistory: Bool
    /// Seconds since 1970.
    package var time: Double

    package init(unit: String, metric: String, value: Double, isHistory: Bool = false, time: Double) {
        self.unit = unit
        self.metric = metric
        self.value = value
        self.isHistory = isHistory
        self.time = time
    }

    /// - Throws: `ABTestError` naming what cannot be taken.
    package func check(in plan: ABTestPlan) throws(ABTestError) {
        try Exposure.check(unit: unit)
        guard let metric = plan.metric(metric) else {
            throw .unknownMetric(self.metric, known: plan.metrics.map(\.name))
        }
        guard value.isFinite, time.isFinite else {
            throw .invalidRecord("the value of '\(metric.name)' is not a finite number")
        }
        guard metric.test != .z || value == 0 || value == 1 else {
            throw .invalidRecord("'\(metric.name)' is a rate, whose values are 0 or 1; this one is \(value)")
        }
    }
}
