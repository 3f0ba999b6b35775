package import Monitoring

/// What becomes of telemetry, counted among the other metrics.
package struct TelemetryMeter: Sendable {
    package enum Signal: String, Sendable, CaseIterable {
        case traces, metrics
    }

    private let messages: Counter
    private let spans: Counter

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
    }

    func count(_ signal: Signal, _ fate: ExportPacing.Fate) { messages.increment(signal.rawValue, fate.rawValue) }

    func count(spans count: Int, _ fate: ExportPacing.Fate) {
        if count > 0 { spans.increment(fate.rawValue, by: Double(count)) }
    }
}
