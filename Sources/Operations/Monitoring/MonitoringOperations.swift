import Documents
package import Monitoring

/// What was measured, and what it comes to.
package struct MonitoringOperations: Sendable {
    /// Windows that are read for one answer.
    package static let mostWindows = 50_000
    /// What is counted in one transaction: some 15 ms, so that other writers get their turn, and windows are not written too often.
    private static let batch = 5_000

    let store: any MetricStore
    let now: @Sendable () -> Double
    private let costPerHour: Double

    /// - Parameter costPerHour: What an hour of reading costs.
    package init(store: any MetricStore, costPerHour: Double, now: @escaping @Sendable () -> Double) {
        self.store = store
        self.costPerHour = costPerHour
        self.now = now
    }

    /// Counts everything that is new.
    package func collect() async throws {
        while try await store.collect(limit: Self.batch, at: now()) > 0 { try Task.checkCancellation() }
    }

    /// A metric window by window, for each version that it was measured of.
    ///
    /// - Throws: `Failure` with code `invalid_parameter` where that would be too much at once.
    package func series(_ question: SeriesQuestion) async throws -> SeriesReport {
        let metric = question.metric
        let table = try await table(question)
        let reader = try await reader()
        let seconds = question.span.seconds
        let series = table.subjects.compactMap { subject -> SeriesReport.Series? in
            let points = table.windows(of: subject).compactMap { start, tallies in
                reader.value(of: metric, question.statistic, in: tallies, of: subject.version, over: seconds)
                    .map { MetricPoint(start: start, value: $0) }
            }
            return points.isEmpty ? nil : SeriesReport.Series(subject, points)
        }
        return SeriesReport(question, series)
    }

    /// What all metrics are over the last `seconds`, by version.
    package func summary(over seconds: Double, model: String?) async throws -> [MetricReport] {
        let reader = try await reader()
        var reports: [MetricReport] = []
        for metric in MonitoredMetric.allCases {
            let statistics: [MetricStatistic] =
                metric == .inferenceLatency ? [.quantile(0.5), .quantile(0.95), .quantile(0.99)] : [.standard]
            for statistic in statistics {
                let values = try await values(of: metric, statistic, over: seconds, by: [.version], reader: reader)
                for (subject, value) in values.sorted(by: { $0.key < $1.key })
                where model == nil || subject.version?.model == model {
                    reports.append(MetricReport(metric, statistic, subject, value))
                }
            }
        }
        return reports
    }

    /// What a metric is over the last `seconds`, of each subject that it was measured of.
    func values(
        of metric: MonitoredMetric,
        _ statistic: MetricStatistic,
        over seconds: Double,
        by groupings: Set<MetricTable.Grouping>,
        reader: MetricReader
    ) async throws -> [MetricSubject: MetricValue] {
        let (span, time) = (WindowSpan.suiting(seconds), now())
        let selection = MetricSelection(
            metric.kinds,
            span: span,
            // Windows that began in the stretch, and that in which it begins: never less than was asked for.
            from: Double(span.start(of: time - seconds)),
            until: time + 1,
            slice: groupings.contains(.slice) ? nil : MetricSeries.whole
        )
        let windows = try await store.windows(selection, limit: Self.mostWindows)
        let table = MetricTable(windows, by: groupings, shadows: metric.countsShadows)
        return table.subjects.reduce(into: [:]) { values, subject in
            values[subject] = reader.value(
                of: metric,
                statistic,
                in: table.sum(of: subject),
                of: subject.version,
                over: seconds
            )
        }
    }

    /// Knows what is needed to tell metrics from tallies.
    func reader() async throws -> MetricReader {
        let selection = MetricSelection([.labels], span: .day, from: 0, until: .greatestFiniteMagnitude)
        let windows = try await store.windows(selection, limit: Self.mostWindows)
        let table = MetricTable(windows, by: [.version], shadows: true)
        let checks = table.subjects.compactMap { subject in
            subject.version.map { ($0, CalibrationCheck(table.sum(of: subject)[.labels] ?? Tally())) }
        }
        return MetricReader(costPerHour: costPerHour, calibration: Dictionary(checks) { first, _ in first })
    }

    private func table(_ question: SeriesQuestion) async throws -> MetricTable {
        let selection = MetricSelection(
            question.metric.kinds,
            span: question.span,
            from: Double(question.span.start(of: question.from)),
            until: question.until,
            model: question.model,
            version: question.version,
            arm: question.arm,
            slice: question.groupings.contains(.slice) && question.slice == nil
                ? nil : question.slice ?? MetricSeries.whole
        )
        let windows = try await store.windows(selection, limit: Self.mostWindows + 1)
        guard windows.count <= Self.mostWindows else {
            throw Failure(
                code: "invalid_parameter",
                message: "That is more than \(Self.mostWindows) windows. Ask for longer windows, or a shorter time."
            )
        }
        return MetricTable(
            windows,
            by: question.groupings,
            shadows: question.metric.countsShadows || question.arm == "shadow"
        )
    }
}
