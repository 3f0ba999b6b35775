package import Monitoring

/// A metric window by window.
package struct SeriesReport: Hashable, Sendable, Encodable {
    package struct Series: Hashable, Sendable, Encodable {
        /// Left out where the metric is about the program, or all are put together; so below.
        package var model: String?
        package var version: Int?
        package var arm: String?
        package var slice: String?
        /// Oldest first; a window without measurements is left out.
        package var points: [Point]

        init(_ subject: MetricSubject, _ points: [MetricPoint]) {
            model = subject.version?.model
            version = subject.version?.version
            (arm, slice) = (subject.arm, subject.slice)
            self.points = points.map { Point($0) }
        }
    }

    package struct Point: Hashable, Sendable, Encodable {
        /// Where the window begins.
        package var start: String
        package var value: Double
        /// Hold the value with a confidence of 95 %.
        package var low: Double?
        package var high: Double?
        package var count: Int
        package var objection: String?

        init(_ point: MetricPoint) {
            start = RFC3339.text(Double(point.start))
            value = point.value.value
            (low, high) = (point.value.interval?.lowerBound, point.value.interval?.upperBound)
            (count, objection) = (point.value.count, point.value.objection)
        }
    }

    package var metric: MonitoredMetric
    /// Such as `p95`; left out for what the metric is by itself.
    package var statistic: String?
    /// `minute`, `hour` or `day`.
    package var window: String
    package var series: [Series]

    init(_ question: SeriesQuestion, _ series: [Series]) {
        metric = question.metric
        statistic = question.statistic == .standard ? nil : question.statistic.text
        window = question.span.name
        self.series = series
    }
}
