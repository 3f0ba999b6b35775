/// What was measured of a series in one window.
package struct MetricWindow: Hashable, Sendable {
    package var series: MetricSeries
    /// Seconds since 1970.
    package var start: Int
    package var tally: Tally

    package init(series: MetricSeries, start: Int, tally: Tally) {
        self.series = series
        self.start = start
        self.tally = tally
    }
}
