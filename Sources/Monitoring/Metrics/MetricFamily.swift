import Synchronization

/// One metric with all its series; counters, gauges and histograms are views of it.
final class MetricFamily: Sendable {
    enum Kind: String, Sendable {
        case counter, gauge, histogram
    }

    /// What has been measured under one combination of label values.
    struct Series: Sendable {
        /// The value of a counter or gauge; the sum of a histogram's observations.
        var value = 0.0
        /// Observations by bucket, not cumulated; the last one has no upper bound.
        ///
        /// Empty but for histograms.
        var buckets: [Int] = []
    }

    /// Labels can bring this many combinations at most; more is a mistake in their definition.
    ///
    /// Most never come to be: routes, by far the longest label, answer one or two methods each.
    static let maximumSeries = 20_000

    let kind: Kind
    let name: String
    let help: String
    let labels: [MetricLabel]
    /// The inclusive upper bounds of a histogram's buckets, ascending; empty but for histograms.
    let bounds: [Double]
    private let series: Mutex<[[String]: Series]>

    init(_ kind: Kind, name: String, help: String, labels: [MetricLabel], bounds: [Double] = []) {
        precondition(MetricName.isMetric(name), "'\(name)' cannot name a metric")
        precondition(Set(labels.map(\.name)).count == labels.count, "'\(name)' has two labels of one name")
        let size = labels.reduce(1) { $0 * ($1.values.count + 1) }
        precondition(
            size <= Self.maximumSeries,
            "'\(name)' could have \(size) series; \(Self.maximumSeries) are allowed"
        )
        self.kind = kind
        self.name = name
        self.help = help
        self.labels = labels
        self.bounds = bounds
        // A metric without labels has its one series from the start, so that zero is told from missing.
        let initial: [[String]: Series] = labels.isEmpty ? [[]: Self.emptySeries(bounds: bounds, kind: kind)] : [:]
        series = Mutex(initial)
    }

    /// Changes the series of those label values, given in the order of `labels`.
    func update(_ values: [String], _ change: (inout Series) -> Void) {
        precondition(values.count == labels.count, "'\(name)' has \(labels.count) labels, not \(values.count)")
        let key = zip(labels, values).map { $0.bounded($1) }
        series.withLock { change(&$0[key, default: Self.emptySeries(bounds: bounds, kind: kind)]) }
    }

    /// All series, ordered by their label values.
    func snapshot() -> [(values: [String], series: Series)] {
        let copy = series.withLock { $0 }
        return copy.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { ($0.key, $0.value) }
    }

    private static func emptySeries(bounds: [Double], kind: Kind) -> Series {
        Series(buckets: kind == .histogram ? Array(repeating: 0, count: bounds.count + 1) : [])
    }
}
