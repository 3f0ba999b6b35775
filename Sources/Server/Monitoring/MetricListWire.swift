import Operations

/// What all metrics are over a stretch of time.
struct MetricListWire: Encodable, Sendable {
    var metrics: [MetricReport]
}
