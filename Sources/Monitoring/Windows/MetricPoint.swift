/// What a metric was in one window.
package struct MetricPoint: Hashable, Sendable {
    /// Where the window begins, in seconds since 1970.
    package var start: Int
    package var value: MetricValue

    package init(start: Int, value: MetricValue) {
        self.start = start
        self.value = value
    }
}
