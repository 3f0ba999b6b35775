import Synchronization

/// All metrics of a process, made once at its start and read out as text.
package final class MetricRegistry: Sendable {
    private let families = Mutex<[String: MetricFamily]>([:])

    package init() {}

    /// Makes a counter.
    ///
    /// - Precondition: the name is new here; by convention it ends in `_total`.
    package func counter(_ name: String, help: String, labels: [MetricLabel] = []) -> Counter {
        Counter(family: add(MetricFamily(.counter, name: name, help: help, labels: labels)))
    }

    /// Makes a gauge.
    ///
    /// - Precondition: the name is new here.
    package func gauge(_ name: String, help: String, labels: [MetricLabel] = []) -> Gauge {
        Gauge(family: add(MetricFamily(.gauge, name: name, help: help, labels: labels)))
    }

    /// Makes a histogram.
    ///
    /// - Parameter bounds: The inclusive upper bounds of the buckets, finite and ascending; one without bound follows.
    /// - Precondition: the name is new here.
    package func histogram(
        _ name: String,
        help: String,
        bounds: [Double],
        labels: [MetricLabel] = []
    ) -> Histogram {
        precondition(bounds.allSatisfy(\.isFinite), "the bounds of '\(name)' must be finite")
        precondition(zip(bounds, bounds.dropFirst()).allSatisfy { $0 < $1 }, "the bounds of '\(name)' must ascend")
        return Histogram(family: add(MetricFamily(.histogram, name: name, help: help, labels: labels, bounds: bounds)))
    }

    /// All metrics in the Prometheus text format 0.0.4, ordered by name, and then those that were measured elsewhere.
    package func exposition(with others: [MetricSnapshot] = []) -> String {
        let all = families.withLock { Array($0.values) }
        var text = PrometheusText()
        for family in all.sorted(by: { $0.name < $1.name }) {
            text.append(family)
        }
        for snapshot in others { text.append(snapshot) }
        return text.output
    }

    /// All metrics as one request of OTLP, an `ExportMetricsServiceRequest`, and those that were measured elsewhere.
    ///
    /// - Parameter now: Seconds since 1970.
    package func otlpRequest(
        with others: [MetricSnapshot],
        of resource: TelemetryResource,
        at now: Double
    ) -> [UInt8] {
        let all = families.withLock { Array($0.values) }
        var metrics = OTLPMetrics(since: resource.start, at: now)
        for family in all.sorted(by: { $0.name < $1.name }) { metrics.append(family) }
        for snapshot in others { metrics.append(snapshot) }
        return metrics.request(of: resource)
    }

    private func add(_ family: MetricFamily) -> MetricFamily {
        families.withLock { families in
            precondition(families[family.name] == nil, "there is a metric '\(family.name)' already")
            families[family.name] = family
        }
        return family
    }
}
