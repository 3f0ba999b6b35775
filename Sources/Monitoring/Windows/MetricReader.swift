import Mathematics

/// Tells what metrics are from tallies.
package struct MetricReader: Sendable {
    /// What an hour of reading costs, in whatever money one counts.
    package var costPerHour: Double
    /// Whether confidences of versions mean what they say, of all answers whose truth is known; estimates of accuracy are
    /// objected to without.
    package var calibration: [VersionName: CalibrationCheck]

    package init(costPerHour: Double = 0, calibration: [VersionName: CalibrationCheck] = [:]) {
        self.costPerHour = costPerHour
        self.calibration = calibration
    }

    /// - Parameters:
    ///   - tallies: Of the metric's kinds, put together.
    ///   - version: That they are of; nil for the program.
    ///   - seconds: How long the stretch is, for rates.
    /// - Returns: Nil where nothing was measured, and where there is no such statistic of the metric.
    package func value(
        of metric: MonitoredMetric,
        _ statistic: MetricStatistic = .standard,
        in tallies: [Tally.Kind: Tally],
        of version: VersionName?,
        over seconds: Double
    ) -> MetricValue? {
        let tally = metric.kinds.first.flatMap { tallies[$0] } ?? Tally()
        if statistic != .standard {
            guard let found = Self.number(statistic, of: tally) else { return nil }
            return MetricValue(metric == .documentCost ? cost(found) : found, count: tally.count)
        }
        switch metric {
        case .modelAccuracy: return Self.accuracy(tally)
        case .estimatedAccuracy: return estimate(tally, of: version)
        case .estimateError: return Self.estimateError(tally)
        case .predictionRate:
            let count = tally.count + (tallies[.failures]?.count ?? 0)
            return MetricValue(Double(count) / max(1, seconds), count: count)
        case .errorRate:
            let failures = tallies[.failures]?.count ?? 0
            let rate = Rate(failures, of: tally.count + failures)
            return rate.trials > 0 ? MetricValue(rate.share, interval: rate.wilson(), count: rate.trials) : nil
        case .inferenceLatency: return Self.number(.quantile(0.95), of: tally).map { .init($0, count: tally.count) }
        case .predictionConfidence, .userSatisfaction, .documentSeconds:
            return tally.mean.map { MetricValue($0, count: tally.count) }
        case .documentCost: return tally.mean.map { MetricValue(cost($0), count: tally.count) }
        case .featureDriftScore, .queueDepth, .cacheHitRate, .droppedPredictions, .storageBytes, .lookGap:
            return tally.last.map { MetricValue($0, count: tally.count) }
        }
    }

    private static func accuracy(_ tally: Tally) -> MetricValue? {
        guard tally.count > 0 else { return nil }
        let rate = Rate(min(max(0, Int(tally.total)), tally.count), of: tally.count)
        return MetricValue(rate.share, interval: rate.wilson(), count: rate.trials)
    }

    /// As `AccuracyEstimate`, whose source is named there, from sums.
    private func estimate(_ tally: Tally, of version: VersionName?) -> MetricValue? {
        guard let mean = tally.mean else { return nil }
        let half = WilsonInterval.z95 * max(0, tally.spread).squareRoot() / Double(tally.count)
        let check = version.flatMap { calibration[$0] } ?? CalibrationCheck(Tally())
        return MetricValue(
            mean,
            interval: max(0, mean - half)...min(1, mean + half),
            count: tally.count,
            objection: check.objection
        )
    }

    /// Mean confidence less accuracy of the same answers: 0 where confidences mean what they say, above where they promise too much.
    ///
    /// The interval is that of chance where each answer is right as surely as it claims (as in `CalibrationCheck`).
    private static func estimateError(_ tally: Tally) -> MetricValue? {
        guard tally.count > 0 else { return nil }
        let error = (tally.expected - tally.total) / Double(tally.count)
        let half = WilsonInterval.z95 * max(0, tally.spread).squareRoot() / Double(tally.count)
        return MetricValue(error, interval: error - half...error + half, count: tally.count)
    }

    private static func number(_ statistic: MetricStatistic, of tally: Tally) -> Double? {
        switch statistic {
        case .standard, .mean: tally.mean
        case .last: tally.last
        case .quantile(let share): tally.sketch?.values.quantile(share)
        }
    }

    private func cost(_ seconds: Double) -> Double { seconds * costPerHour / 3_600 }
}

extension CalibrationCheck {
    /// Of answers whose truth is known, put together.
    package init(_ labels: Tally) {
        self.init(
            count: max(0, labels.count),
            excess: labels.expected - labels.total,
            variance: max(0, labels.spread)
        )
    }
}
