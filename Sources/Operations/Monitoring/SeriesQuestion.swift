package import Monitoring

/// Which metric is wanted, of what, window by window.
package struct SeriesQuestion: Hashable, Sendable {
    package var metric: MonitoredMetric
    package var statistic: MetricStatistic
    package var span: WindowSpan
    /// Seconds since 1970.
    package var from: Double
    package var until: Double
    /// What stays apart; all else is put together.
    package var groupings: Set<MetricTable.Grouping>
    /// Nil for all, here and below.
    package var model: String?
    package var version: Int?
    package var arm: String?
    /// Nil for the whole, or for all of them where slices stay apart.
    package var slice: String?

    package init(
        _ metric: MonitoredMetric,
        _ statistic: MetricStatistic = .standard,
        span: WindowSpan,
        from: Double,
        until: Double,
        by groupings: Set<MetricTable.Grouping> = [.version]
    ) {
        self.metric = metric
        self.statistic = statistic
        self.span = span
        self.from = from
        self.until = until
        self.groupings = groupings
    }
}
