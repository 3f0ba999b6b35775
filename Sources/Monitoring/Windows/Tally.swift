package import Mathematics

/// Measurements put together; two of them can be put together again, in any order.
package struct Tally: Hashable, Sendable {
    /// What is measured.
    ///
    /// How it is read is up to `MonitoredMetric`.
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// Milliseconds of answers.
        case latency
        /// Confidences of answers.
        case confidence
        /// Predictions that came to nothing.
        case failures
        /// Answers whose truth is known; the total is those that were right.
        case labels
        /// Ratings from 1 to 5.
        case ratings
        /// Drift scores, of the feature that the slice names.
        case drift
        /// Documents that wait.
        case queue
        /// Shares of answers that were known already.
        case cache
        /// Predictions that were not written down.
        case dropped
        /// Bytes of the database.
        case storage
        /// Seconds of reading a document.
        case reading
        /// Seconds between two looks of the monitor.
        case gap

        /// Whether quantiles of the values are kept.
        var isSketched: Bool { self != .failures && self != .labels && self != .ratings }
    }

    package var count = 0
    package var total = 0.0
    /// The sum of c (1 - c) over confidences c: the variance of how many are right.
    package var spread = 0.0
    /// The sum of the confidences of answers whose truth is known.
    package var expected = 0.0
    /// The latest value, and when it was measured; nil where values have no order.
    package var last: Double?
    package var lastTime: Double?
    package var sketch: QuantileSketch?

    package init() {}

    /// One measurement of that kind.
    ///
    /// - Parameter time: When, in seconds since 1970.
    package init(_ kind: Kind, _ value: Double, at time: Double) { add(kind, value, at: time) }

    /// Takes one more measurement of the same kind in.
    package mutating func add(_ kind: Kind, _ value: Double, at time: Double) {
        count += 1
        total += value
        if kind == .confidence { spread += value * (1 - value) }
        if time >= (lastTime ?? -.infinity) { (last, lastTime) = (value, time) }
        guard kind.isSketched else { return }
        if sketch == nil { sketch = QuantileSketch() }
        sketch?.add(value)
    }

    /// Measurements of one kind.
    ///
    /// - Parameters:
    ///   - last: The latest of them.
    ///   - time: When that was, in seconds since 1970.
    package init(_ kind: Kind, _ values: [Double], last: Double, at time: Double) {
        count = values.count
        total = values.reduce(0, +)
        if kind == .confidence { spread = values.reduce(0) { $0 + $1 * (1 - $1) } }
        (self.last, lastTime) = (last, time)
        guard kind.isSketched else { return }
        sketch = QuantileSketch()
        sketch?.add(contentsOf: values)
    }

    /// That an answer of that confidence was right or wrong; with `sign` -1, that this was said and does not hold any more.
    package init(isRight: Bool, confidence: Double, sign: Int = 1) {
        count = sign
        total = isRight ? Double(sign) : 0
        expected = Double(sign) * confidence
        spread = Double(sign) * confidence * (1 - confidence)
    }

    /// A rating; with `sign` -1, one that does not hold any more.
    package init(rating: Double, sign: Int = 1) {
        count = sign
        total = Double(sign) * rating
    }

    package static func + (left: Self, right: Self) -> Self {
        var sum = left
        sum.count += right.count
        sum.total += right.total
        sum.spread += right.spread
        sum.expected += right.expected
        if (right.lastTime ?? -.infinity) >= (left.lastTime ?? -.infinity) {
            (sum.last, sum.lastTime) = (right.last, right.lastTime)
        }
        if let sketch = right.sketch { sum.sketch = sum.sketch.map { $0 + sketch } ?? sketch }
        return sum
    }

    package var mean: Double? { count > 0 ? total / Double(count) : nil }
}
