import Tracking

/// A measurement as clients of MLflow write and see it.
struct MetricWire: Codable, Sendable {
    var key: String
    var value: Double
    /// Milliseconds since 1970.
    var timestamp: WireInteger?
    var step: WireInteger?
    /// The logged model that was measured, if it was one.
    var model: String?
    /// Told of metrics of logged models.
    var run: String?

    private enum CodingKeys: String, CodingKey {
        case key, value, timestamp, step
        case model = "model_id"
        case run = "run_id"
    }

    init(key: String, _ metric: Metric) {
        self.key = key
        value = metric.value
        timestamp = WireInteger(metric.timestamp)
        step = WireInteger(metric.step)
    }

    var point: RunLog.Point {
        RunLog.Point(
            key,
            Metric(value, timestamp: timestamp?.value ?? 0, step: step?.value ?? 0),
            model: model.flatMap { $0.isEmpty ? nil : LoggedModelID(rawValue: $0) }
        )
    }

    /// By key.
    static func list(_ metrics: [String: Metric]) -> [Self] {
        metrics.sorted { $0.key < $1.key }.map { Self(key: $0.key, $0.value) }
    }
}
