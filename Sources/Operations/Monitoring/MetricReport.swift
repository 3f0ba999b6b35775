package import Monitoring

/// What a metric is over a stretch of time.
package struct MetricReport: Hashable, Sendable, Encodable {
    package var metric: MonitoredMetric
    /// Such as `p95`; left out for what the metric is by itself.
    package var statistic: String?
    /// Left out where the metric is about the program.
    package var model: String?
    package var version: Int?
    package var value: Double
    /// Hold the value with a confidence of 95 %.
    package var low: Double?
    package var high: Double?
    /// Of how many measurements.
    package var count: Int
    /// Why the value should not be relied on; left out for one that can.
    package var objection: String?

    init(_ metric: MonitoredMetric, _ statistic: MetricStatistic, _ subject: MetricSubject, _ value: MetricValue) {
        self.metric = metric
        self.statistic = statistic == .standard ? nil : statistic.text
        (model, version) = (subject.version?.model, subject.version?.version)
        self.value = value.value
        (low, high) = (value.interval?.lowerBound, value.interval?.upperBound)
        (count, objection) = (value.count, value.objection)
    }
}
