import Charts
package import Monitoring

/// A metric that the page draws.
package struct MonitoredSeries: Hashable, Sendable {
    var title: String
    package var metric: MonitoredMetric
    package var statistic: MetricStatistic
    /// What stays apart.
    package var groupings: Set<MetricTable.Grouping>

    /// What is drawn, in this order.
    package static let all = [
        Self(title: "Latency, median", metric: .inferenceLatency, statistic: .quantile(0.5), groupings: [.version]),
        Self(title: "Latency, 95th percentile", metric: .inferenceLatency, statistic: .standard, groupings: [.version]),
        Self(title: "Predictions a second", metric: .predictionRate, statistic: .standard, groupings: [.version]),
        Self(title: "Predictions that failed", metric: .errorRate, statistic: .standard, groupings: [.version]),
        Self(title: "Confidence, mean", metric: .predictionConfidence, statistic: .standard, groupings: [.version]),
        Self(title: "Accuracy, as people told", metric: .modelAccuracy, statistic: .standard, groupings: [.version]),
        Self(
            title: "Accuracy, estimated without labels",
            metric: .estimatedAccuracy,
            statistic: .standard,
            groupings: [.version]
        ),
        Self(
            title: "Accuracy by slice, as people told",
            metric: .modelAccuracy,
            statistic: .standard,
            groupings: [.version, .slice]
        ),
        Self(
            title: "Drift of the feature that drifts most",
            metric: .featureDriftScore,
            statistic: .standard,
            groupings: [.version]
        ),
        Self(title: "Documents that wait to be read", metric: .queueDepth, statistic: .standard, groupings: []),
        Self(title: "Reading a document, mean", metric: .documentSeconds, statistic: .standard, groupings: []),
    ]

    /// How a metric's values are written.
    static func unit(of metric: MonitoredMetric) -> ValueFormat.Unit {
        switch metric {
        case .modelAccuracy, .estimatedAccuracy, .estimateError, .predictionConfidence, .errorRate, .cacheHitRate:
            .percent
        case .inferenceLatency, .documentSeconds, .lookGap: .duration
        case .storageBytes: .bytes
        case .userSatisfaction, .featureDriftScore, .predictionRate, .queueDepth, .droppedPredictions, .documentCost:
            .number
        }
    }

    /// What a figure of the whole house is called.
    static func name(of metric: MonitoredMetric) -> String {
        switch metric {
        case .queueDepth: "Waiting to be read"
        case .droppedPredictions: "Predictions not kept"
        case .storageBytes: "Database"
        case .documentSeconds: "Reading a document"
        case .documentCost: "Cost of a document"
        case .lookGap: "Between two looks"
        default: MonitoringView.words(metric.rawValue)
        }
    }

    /// What a value is to be multiplied with before it is written: latencies come in milliseconds.
    static func scale(of metric: MonitoredMetric) -> Double { metric == .inferenceLatency ? 0.001 : 1 }
}
