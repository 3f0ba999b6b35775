import Monitoring

/// That feedback is kept.
struct FeedbackReceiptWire: Encodable, Sendable {
    var prediction: String
    /// Pieces: label, rating and outcomes.
    var kept: Int

    private enum CodingKeys: String, CodingKey {
        case prediction = "prediction_id"
        case kept
    }
}

/// What feedback says of each version.
struct FeedbackSummaryWire: Encodable, Sendable {
    var versions: [FeedbackSummary]
    /// Pieces whose prediction is not known, or not yet.
    var unmatched: Int
}
