/// When something is wrong: what a metric must not be.
///
///     [p95] metric (< | <= | > | >=) number[%|ms] [over 1h] [for 10m] [by version, arm, slice] [at least 50]
///
/// Without `by` each version is looked at by itself; the metric says over which time and from how many measurements on,
/// unless the condition does.
package struct AlertCondition: Hashable, Sendable, Codable {
    package enum Comparison: String, Hashable, Sendable, Codable, CaseIterable {
        case atMost = "<="
        case atLeast = ">="
        case below = "<"
        case above = ">"

        func holds(_ value: Double, _ threshold: Double) -> Bool {
            switch self {
            case .below: value < threshold
            case .atMost: value <= threshold
            case .above: value > threshold
            case .atLeast: value >= threshold
            }
        }
    }

    package var metric: MonitoredMetric
    /// As `MetricStatistic` is written.
    private var statisticText: String
    package var comparison: Comparison
    package var threshold: Double
    /// Seconds over which the metric is taken.
    package var window: Double
    package var groupings: Set<MetricTable.Grouping>
    /// Measurements below which nothing is said.
    package var minimum: Int

    package init(
        _ metric: MonitoredMetric,
        _ statistic: MetricStatistic = .standard,
        _ comparison: Comparison,
        _ threshold: Double,
        over window: Double? = nil,
        by groupings: Set<MetricTable.Grouping> = [.version],
        minimum: Int? = nil
    ) {
        self.metric = metric
        statisticText = statistic.text
        self.comparison = comparison
        self.threshold = threshold
        self.window = window ?? metric.standardWindow
        self.groupings = groupings
        self.minimum = minimum ?? metric.standardMinimum
    }

    package var statistic: MetricStatistic { MetricStatistic(statisticText) ?? .standard }

    /// Whether a value is one that must not be.
    package func isBroken(by value: Double) -> Bool { comparison.holds(value, threshold) }

    /// Whether a value is well again: not broken, and on the right side of `clear` where there is one.
    package func isCleared(by value: Double, beyond clear: Double?) -> Bool {
        !isBroken(by: value) && !(clear.map { comparison.holds(value, $0) } ?? false)
    }

    /// Whether a limit for being well again lies on the well side of the threshold.
    package func allows(clear: Double) -> Bool {
        switch comparison {
        case .below, .atMost: clear >= threshold
        case .above, .atLeast: clear <= threshold
        }
    }

    /// The condition as it is read.
    package var text: String {
        var words = statisticText.isEmpty ? [] : [statisticText]
        words += [metric.rawValue, comparison.rawValue, PrometheusText.number(threshold)]
        words += ["over", StretchOfTime.text(window)]
        if metric.isOfVersions, groupings != [.version] {
            words += ["by", groupings.map(\.rawValue).sorted().joined(separator: ", ")]
        }
        return (words + ["at least", "\(minimum)"]).joined(separator: " ")
    }
}
