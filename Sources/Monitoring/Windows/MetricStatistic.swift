/// Which number of many is meant.
package enum MetricStatistic: Hashable, Sendable {
    /// What the metric is by itself: a rate, a mean, the 95th percentile of latencies, the latest score.
    case standard
    case mean
    /// The latest.
    case last
    /// 0…1.
    case quantile(Double)

    /// From `mean`, `last`, `p95` or `p99.9`; nil for anything else.
    package init?(_ text: some StringProtocol) {
        switch text {
        case "mean": self = .mean
        case "last": self = .last
        default:
            guard text.first == "p", let percent = Double(text.dropFirst()), (0.01...99.99).contains(percent) else {
                return nil
            }
            self = .quantile(percent / 100)
        }
    }

    /// As it is written; empty for the standard.
    package var text: String {
        switch self {
        case .standard: ""
        case .mean: "mean"
        case .last: "last"
        case .quantile(let share):
            "p\(Int64(exactly: (share * 1e6).rounded() / 1e4).map { "\($0)" } ?? "\((share * 1e6).rounded() / 1e4)")"
        }
    }
}
