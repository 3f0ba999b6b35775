package import Monitoring

/// What becomes of telemetry, counted among the other metrics.
package struct TelemetryMeter: Sendable {
    package enum Signal: String, Sendable, CaseIterable {
        case traces, metrics
    }

    private let messages: Counter
    private let spans: Counter
    private let rejectedPoints: Counter

    package init(registry: MetricRegistry) {
        let fates = ExportPacing.Fate.allCases.map(\.rawValue)
        messages = registry.counter(
            "deedbox_telemetry_messages_total",
            help: "Attempts to send telemetry, by what became of them.",
            labels: [
                MetricLabel("signal", values: Signal.allCases.map(\.rawValue)), MetricLabel("fate", values: fates),
            ]
        )
        spans = registry.counter(
            "deedbox_telemetry_spans_total",
            help: "Spans that were sent, and those that were dropped.",
            labels: [MetricLabel("fate", values: fates)]
        )
        rejectedPoints = registry.counter(
            "deedbox_telemetry_points_rejected_total",
            help: "Measurements that a receiver left out of messages that it took."
        )
    }

    func count(_ signal: Signal, _ fate: ExportPacing.Fate) { messages.increment(signal.rawValue, fate.rawValue) }

    func count(spans count: Int, _ fate: ExportPacing.Fate) {
        if count > 0 { spans.increment(fate.rawValue, by: Double(count)) }
    }

    func count(rejectedPoints count: Int) {
        if count > 0 { rejectedPoints.increment(by: Double(count)) }
    }
}
