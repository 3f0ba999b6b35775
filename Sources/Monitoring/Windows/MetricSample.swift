/// One measurement of a series.
package struct MetricSample: Hashable, Sendable {
    package var series: MetricSeries
    package var value: Double

    package init(_ series: MetricSeries, _ value: Double) {
        self.series = series
        self.value = value
    }
}
