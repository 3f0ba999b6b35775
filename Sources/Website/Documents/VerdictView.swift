import Documents

/// What a document is held to be, how sure the model is, and why.
struct VerdictView: Sendable {
    struct Share: Sendable {
        var title: String
        var share: Double
        var percent: String
    }

    struct Reason: Sendable {
        var id: String
        /// Where it stands; nil for what is not of the text.
        var path: String?
        var title: String
        var weight: String
        var isAgainst: Bool
        /// Of the largest, for a meter.
        var share: Double
    }

    var title: String
    /// The model's own answer, where a person said otherwise.
    var predicted: String?
    var isReviewed: Bool
    var confidence: String?
    var shares: [Share]
    var reasons: [Reason]
    var model: String?

    /// nil where neither a model nor a person said anything.
    init?(_ record: DocumentRecord, _ prediction: Prediction?, _ address: String, _ phrasing: Phrasing) {
        guard let held = record.documentClass else { return nil }
        title = ClassName.words(for: held)
        isReviewed = record.reviewedClass != nil
        predicted = prediction.flatMap { $0.documentClass == held ? nil : ClassName.words(for: $0.documentClass) }
        confidence = prediction.map { phrasing.confidence($0.confidence) }
        model = prediction.map { "\($0.model.name), version \($0.model.version)" }
        shares = (prediction?.probabilities ?? [:]).sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
            Share(
                title: ClassName.words(for: DocumentClass(rawValue: $0.key)),
                share: $0.value,
                percent: phrasing.percent($0.value, digits: 1)
            )
        }
        let explanation = prediction?.explanation ?? []
        let most = explanation.map { abs($0.weight) }.max() ?? 1
        reasons = explanation.enumerated().map { index, reason in
            Reason(
                id: "list-reason\(index)",
                path: reason.place?.page.map { "\(address)?page=\($0)#on-page-reason\(index)" },
                title: reason.feature,
                weight: Finding.weight(reason.weight, phrasing),
                isAgainst: reason.weight < 0,
                share: most > 0 ? abs(reason.weight) / most : 0
            )
        }
    }
}
