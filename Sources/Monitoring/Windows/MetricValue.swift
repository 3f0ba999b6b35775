/// What a metric is over a stretch of time.
package struct MetricValue: Hashable, Sendable, Codable {
    package var value: Double
    /// Holds the value with a confidence of 95 %; nil where none can be told.
    package var interval: ClosedRange<Double>?
    /// Of how many measurements.
    package var count: Int
    /// Why the value should not be relied on; nil for one that can.
    package var objection: String?

    package init(_ value: Double, interval: ClosedRange<Double>? = nil, count: Int, objection: String? = nil) {
        self.value = value
        self.interval = interval
        self.count = count
        self.objection = objection
    }
}
