/// What is watched, by the names that rules and clients use.
package enum MonitoredMetric: String, Hashable, Sendable, Codable, CaseIterable {
    case modelAccuracy = "model_accuracy"
    case estimatedAccuracy = "estimated_accuracy"
    case estimateError = "estimate_error"
    case userSatisfaction = "user_satisfaction"
    case inferenceLatency = "inference_latency"
    case predictionConfidence = "prediction_confidence"
    case featureDriftScore = "feature_drift_score"
    case predictionRate = "prediction_rate"
    case errorRate = "error_rate"
    case queueDepth = "queue_depth"
    case cacheHitRate = "cache_hit_rate"
    case droppedPredictions = "dropped_predictions"
    case storageBytes = "storage_bytes"
    case documentSeconds = "document_seconds"
    case documentCost = "document_cost"
    case lookGap = "look_gap"

    /// For people: what it is, and its unit.
    package var summary: String {
        switch self {
        case .modelAccuracy: "share of answers that were right, of those whose truth is known"
        case .estimatedAccuracy: "accuracy estimated from confidences, without labels"
        case .estimateError: "what the estimate claims beyond the accuracy of answers whose truth is known"
        case .userSatisfaction: "mean rating, 1 to 5"
        case .inferenceLatency: "milliseconds from request to answer, 95th percentile"
        case .predictionConfidence: "mean confidence of answers"
        case .featureDriftScore: "largest drift score of a feature that drifts, 0 to 1"
        case .predictionRate: "predictions a second"
        case .errorRate: "share of predictions that came to nothing"
        case .queueDepth: "documents that wait to be read"
        case .cacheHitRate: "share of answers that were known already"
        case .droppedPredictions: "predictions that could not be written down, since the server's start"
        case .storageBytes: "bytes of the database"
        case .documentSeconds: "seconds of reading a document, mean"
        case .documentCost: "cost of reading a document, mean, at the configured cost of an hour"
        case .lookGap: "seconds between two looks of the monitor"
        }
    }

    /// What it is told from.
    package var kinds: [Tally.Kind] {
        switch self {
        case .modelAccuracy, .estimateError: [.labels]
        case .estimatedAccuracy, .predictionConfidence: [.confidence]
        case .userSatisfaction: [.ratings]
        case .inferenceLatency: [.latency]
        case .featureDriftScore: [.drift]
        case .predictionRate, .errorRate: [.confidence, .failures]
        case .queueDepth: [.queue]
        case .cacheHitRate: [.cache]
        case .droppedPredictions: [.dropped]
        case .storageBytes: [.storage]
        case .documentSeconds, .documentCost: [.reading]
        case .lookGap: [.gap]
        }
    }

    /// Whether it is about a version of a model, rather than the program.
    package var isOfVersions: Bool {
        switch self {
        case .modelAccuracy, .estimatedAccuracy, .estimateError, .userSatisfaction, .inferenceLatency,
            .predictionConfidence, .featureDriftScore, .predictionRate, .errorRate, .cacheHitRate:
            true
        case .queueDepth, .droppedPredictions, .storageBytes, .documentSeconds, .documentCost, .lookGap: false
        }
    }

    /// Whether shadows' answers count; nobody saw them, but their accuracy and latency are real.
    package var countsShadows: Bool { [.modelAccuracy, .estimatedAccuracy, .estimateError].contains(self) }

    /// Seconds over which a rule takes it, unless the rule says otherwise.
    package var standardWindow: Double {
        switch self {
        case .modelAccuracy, .estimatedAccuracy, .estimateError, .userSatisfaction: 7 * 86_400
        case .featureDriftScore: 86_400
        case .storageBytes, .documentSeconds, .documentCost: 3_600
        case .inferenceLatency, .predictionConfidence, .predictionRate, .errorRate, .queueDepth, .cacheHitRate,
            .droppedPredictions, .lookGap:
            300
        }
    }

    /// Measurements below which a rule takes it for unknown, unless the rule says otherwise.
    package var standardMinimum: Int {
        switch self {
        case .modelAccuracy, .estimatedAccuracy, .estimateError, .inferenceLatency, .predictionConfidence, .errorRate:
            20
        case .userSatisfaction: 10
        case .documentSeconds, .documentCost: 3
        case .featureDriftScore, .predictionRate, .queueDepth, .cacheHitRate, .droppedPredictions, .storageBytes,
            .lookGap:
            1
        }
    }
}
