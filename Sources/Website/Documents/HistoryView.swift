import Documents

/// Something that was said of a document, by a model or a person.
struct HistoryView: Sendable {
    var when: Moment
    var text: String
    var isWithdrawn: Bool

    /// Predictions and labels together, latest first.
    static func all(_ predictions: [DatedPrediction], _ labels: [DocumentLabel], _ phrasing: Phrasing) -> [Self] {
        let predicted = predictions.map { entry in
            let prediction = entry.prediction
            let confidence = phrasing.confidence(prediction.confidence)
            let model = "\(prediction.model.name), version \(prediction.model.version)"
            return (
                entry.madeAt, "\(model) said \(ClassName.words(for: prediction.documentClass)), \(confidence) sure",
                false
            )
        }
        let said = labels.map { label in
            let who = label.reviewer.isEmpty ? "Somebody" : label.reviewer
            let words = "\(who) said \(ClassName.words(for: label.documentClass))"
            return (
                label.labelledAt, label.withdrawnAt == nil ? words : "\(words), and took it back",
                label.withdrawnAt != nil
            )
        }
        return (predicted + said).sorted { $0.0 > $1.0 }.map {
            Self(when: phrasing.moment($0.0), text: $0.1, isWithdrawn: $0.2)
        }
    }
}
