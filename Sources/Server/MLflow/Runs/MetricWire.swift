import Tracking

/// A measurement as clients of MLflow write and see it.
struct MetricWire: Codable, Sendable {
    var key: String
    var value: Double
    /// Milliseconds since 1970.
    var timestamp: WireInteger?
    var step: WireInteger?

    init(key: String, _ metric: Metric) {
        self.key = key
        value = metric.value
        timestamp = WireInteger(metric.timestamp)
        step = WireInteger(metric.step)
    }

    var point: RunLog.Point {
        RunLog.Point(key, Metric(value, timestamp: timestamp?.value ?? 0, step: step?.value ?? 0))
    }
}
