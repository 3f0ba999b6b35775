import Documents

/// What was said of each of several texts, in their order.
struct ClassificationBatchWire: Encodable, Sendable {
    var predictions: [Prediction]
}
