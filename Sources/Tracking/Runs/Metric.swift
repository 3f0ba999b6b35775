/// One measurement of a metric.
package struct Metric: Hashable, Sendable {
    /// May be infinite or NaN.
    package var value: Double
    /// Milliseconds since 1970.
    package var timestamp: Int64
    /// Where in the training it was taken; 0 for what is measured once.
    package var step: Int64

    package init(_ value: Double, timestamp: Int64 = 0, step: Int64 = 0) {
        self.value = value
        self.timestamp = timestamp
        self.step = step
    }

    /// NaN equals itself, so that a run equals its copy.
    package static func == (first: Self, second: Self) -> Bool {
        first.timestamp == second.timestamp && first.step == second.step
            && (first.value == second.value || first.value.isNaN && second.value.isNaN)
    }

    /// Whether this one is the latest of the two, by MLflow's rule: the larger step, then the later time, then the larger
    /// value; NaN counts as 0.
    package func isLater(than other: Self) -> Bool {
        (step, timestamp, comparable) > (other.step, other.timestamp, other.comparable)
    }

    private var comparable: Double { value.isNaN ? 0 : value }
}
