package import Learning

/// What a model says of one sample, as a line of `deedbox predict`.
package struct PredictedLine: Encodable, Sendable {
    /// The line of the file that the sample stood in, from 1; nil for a file of its own.
    private let line: Int?
    private let sample: TextSample
    private let answer: Classification

    package init(_ sample: TextSample, answer: Classification, line: Int? = nil) {
        self.line = line
        self.sample = sample
        self.answer = answer
    }

    private enum CodingKeys: String, CodingKey {
        case line, id, filename, label
        case documentClass = "class"
        case confidence, probabilities
        case needsReview = "needs_review"
        case reviewReason = "review_reason"
        case novelty
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(line, forKey: .line)
        try container.encodeIfPresent(sample.metadata["id"], forKey: .id)
        try container.encodeIfPresent(sample.filename, forKey: .filename)
        try container.encodeIfPresent(sample.label, forKey: .label)
        try container.encode(answer.label, forKey: .documentClass)
        try container.encode(answer.confidence, forKey: .confidence)
        let probabilities = answer.probabilities.map { ($0.label, $0.probability) }
        try container.encode(Dictionary(uniqueKeysWithValues: probabilities), forKey: .probabilities)
        try container.encodeIfPresent(answer.needsReview, forKey: .needsReview)
        try container.encodeIfPresent(answer.reviewReason, forKey: .reviewReason)
        try container.encodeIfPresent(answer.novelty, forKey: .novelty)
    }
}
