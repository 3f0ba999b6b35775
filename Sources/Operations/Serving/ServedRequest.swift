import Crypto
import Learning
import Serving

/// One question on its way through an endpoint.
struct ServedRequest: Sendable {
    let question: ServingQuestion
    let sample: TextSample
    /// Of all that a classifier looks at.
    let key: SHA256.Digest
    /// What should always get the same version.
    let unit: String
    /// By the clock that never goes back.
    var start: Double

    /// - Parameter unit: Where the question names none; nil for the sample itself.
    init(_ question: ServingQuestion, _ sample: TextSample, unit: String?, start: Double) {
        self.question = question
        self.sample = sample
        self.start = start
        key = AnswerCache.key(of: sample)
        self.unit = question.unit ?? unit ?? key.hexDigits
    }

    /// What is remembered in any case; that there is no answer, until one is put in.
    func record(
        _ id: String,
        at time: Double,
        of model: String,
        _ version: Int,
        _ arm: TrafficSplit.Arm?
    ) -> PredictionRecord {
        PredictionRecord(
            id: id,
            time: time,
            endpoint: question.endpoint,
            model: model,
            version: version,
            arm: arm,
            unit: SHA256.hash(data: Array(unit.utf8)).prefix(8).reduce(0) { $0 << 8 | UInt64($1) },
            seconds: 0,
            sketch: .init(textBytes: sample.text.utf8.count, textConfidence: question.textConfidence),
            outcome: .failed(code: "internal")
        )
    }
}

extension PredictionRecord.Answer {
    init(_ answer: Classification) {
        self.init(
            label: answer.label,
            confidence: answer.confidence,
            probabilities: answer.probabilities.map(\.probability)
        )
    }
}
