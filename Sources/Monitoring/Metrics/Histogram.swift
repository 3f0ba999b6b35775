/// How often a measured value fell into each of a few fixed ranges, as of durations.
package struct Histogram: Sendable {
    /// Upper bounds in seconds that suit the duration of an HTTP request, from 5 ms to 10 s.
    ///
    /// These are the default buckets of the Prometheus client libraries.
    package static let requestSeconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    let family: MetricFamily

    /// Counts one value in the series of those label values, given in the order in which the labels were declared.
    ///
    /// A value that is not a number is not counted.
    package func observe(_ value: Double, _ labelValues: String...) {
        guard !value.isNaN else { return }
        let bucket = family.bounds.firstIndex { value <= $0 } ?? family.bounds.count
        family.update(labelValues) { series in
            series.value += value
            series.buckets[bucket] += 1
        }
    }
}
