package import Monitoring

/// What was measured, for Prometheus.
extension MonitoringOperations {
    private static let day = 86_400.0
    private static let recent = 300.0
    private static let quantiles = [0.5, 0.9, 0.95, 0.99]

    /// All metrics of models and of the store as they are now: shares and scores over the time that rules take them over, the
    /// quantiles of summaries over five minutes, counts over all that is kept.
    package func snapshots() async throws -> [MetricSnapshot] {
        let reader = try await reader()
        let totals = try await totals()
        return [
            try await accuracy(reader),
            try await gauge(
                .estimateError,
                "accuracy_estimate_error",
                "Estimated less realised accuracy, over 7 days.",
                reader
            ),
            try await gauge(.userSatisfaction, "user_satisfaction", "Mean rating, 1 to 5.", reader),
            try await drift(reader),
            try await gauge(.cacheHitRate, "prediction_cache_hit_ratio", "Share of answers known already.", reader),
            try await gauge(.storageBytes, "deedbox_storage_bytes", "Bytes of the database.", reader),
            try await gauge(.documentCost, "document_cost", "Mean cost of reading a document.", reader),
            counter("predictions_total", "Predictions answered.", .latency, totals),
            counter("prediction_failures_total", "Predictions that came to nothing.", .failures, totals),
            try await summary(
                "inference_latency_seconds",
                "Time to an answer.",
                .inferenceLatency,
                0.001,
                totals,
                reader
            ),
            try await summary(
                "prediction_confidence",
                "Confidence of answers.",
                .predictionConfidence,
                1,
                totals,
                reader
            ),
            try await summary(
                "document_read_seconds",
                "Time of reading a document.",
                .documentSeconds,
                1,
                totals,
                reader
            ),
            lastLook(totals),
        ].compactMap(\.self).filter { !$0.samples.isEmpty }
    }

    private func accuracy(_ reader: MetricReader) async throws -> MetricSnapshot {
        var samples: [MetricSnapshot.Sample] = []
        for (metric, source) in [(MonitoredMetric.modelAccuracy, "labels"), (.estimatedAccuracy, "estimate")] {
            let values = try await values(of: metric, .standard, over: 7 * Self.day, by: [.version], reader: reader)
            for (subject, value) in values.sorted(by: { $0.key < $1.key }) where value.objection == nil {
                samples.append(.init(value.value, Self.labels(subject) + [.init("source", source)]))
            }
        }
        return MetricSnapshot("model_accuracy", .gauge, help: "Share of answers that were right, over 7 days.", samples)
    }

    private func drift(_ reader: MetricReader) async throws -> MetricSnapshot {
        let values = try await values(
            of: .featureDriftScore,
            .standard,
            over: Self.day,
            by: [.version, .slice],
            reader: reader
        )
        let samples = values.sorted { $0.key < $1.key }.map { subject, value in
            let feature = subject.slice.map { String($0.trimmingPrefix("feature=")) } ?? "any"
            return MetricSnapshot.Sample(value.value, Self.labels(subject) + [.init("feature", feature)])
        }
        return MetricSnapshot("feature_drift_score", .gauge, help: "How far features have moved, 0 to 1.", samples)
    }

    private func gauge(
        _ metric: MonitoredMetric,
        _ name: String,
        _ help: String,
        _ reader: MetricReader
    ) async throws -> MetricSnapshot {
        let groupings: Set<MetricTable.Grouping> = metric.isOfVersions ? [.version] : []
        let seconds = metric.standardWindow
        let values = try await values(of: metric, .standard, over: seconds, by: groupings, reader: reader)
        let samples = values.sorted { $0.key < $1.key }.map { MetricSnapshot.Sample($1.value, Self.labels($0)) }
        return MetricSnapshot(name, .gauge, help: help, samples)
    }

    private func summary(
        _ name: String,
        _ help: String,
        _ metric: MonitoredMetric,
        _ scale: Double,
        _ totals: [MetricWindow],
        _ reader: MetricReader
    ) async throws -> MetricSnapshot {
        var samples: [MetricSnapshot.Sample] = []
        let groupings: Set<MetricTable.Grouping> = metric.isOfVersions ? [.version, .arm] : []
        for share in Self.quantiles {
            let values = try await values(
                of: metric,
                .quantile(share),
                over: Self.recent,
                by: groupings,
                reader: reader
            )
            for (subject, value) in values.sorted(by: { $0.key < $1.key }) {
                samples.append(.init(scale * value.value, Self.labels(subject) + [.init("quantile", "\(share)")]))
            }
        }
        let kinds = Set(metric.kinds)
        let table = MetricTable(totals.filter { kinds.contains($0.series.kind) }, by: groupings, shadows: false)
        for subject in table.subjects {
            guard let tally = table.sum(of: subject)[metric.kinds[0]] else { continue }
            samples.append(.init(scale * tally.total, Self.labels(subject), suffix: "_sum"))
            samples.append(.init(Double(tally.count), Self.labels(subject), suffix: "_count"))
        }
        return MetricSnapshot(name, .summary, help: help, samples)
    }

    private func counter(_ name: String, _ help: String, _ kind: Tally.Kind, _ totals: [MetricWindow])
        -> MetricSnapshot
    {
        let windows = totals.filter { $0.series.kind == kind }
        let table = MetricTable(windows, by: [.version, .arm], shadows: true)
        let samples = table.subjects.map { subject in
            MetricSnapshot.Sample(Double(table.sum(of: subject)[kind]?.count ?? 0), Self.labels(subject))
        }
        return MetricSnapshot(name, .counter, help: help, samples)
    }

    private func lastLook(_ totals: [MetricWindow]) -> MetricSnapshot {
        let last = totals.filter { $0.series.kind == .gap }.compactMap(\.tally.lastTime).max()
        return MetricSnapshot(
            "deedbox_monitor_last_look_timestamp_seconds",
            .gauge,
            help: "When the monitor looked last.",
            last.map { [.init($0)] } ?? []
        )
    }

    private func totals() async throws -> [MetricWindow] {
        let selection = MetricSelection(
            [.latency, .confidence, .failures, .reading, .gap],
            span: .day,
            from: 0,
            until: .greatestFiniteMagnitude
        )
        return try await store.windows(selection, limit: Self.mostWindows)
    }

    private static func labels(_ subject: MetricSubject) -> [MetricSnapshot.Label] {
        let version = subject.version.map { [("model", $0.model), ("version", "\($0.version)")] } ?? []
        return (version + (subject.arm.map { [("arm", $0)] } ?? [])).map { MetricSnapshot.Label($0.0, $0.1) }
    }
}
