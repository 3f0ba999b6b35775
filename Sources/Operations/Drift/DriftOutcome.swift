import Documents
package import Learning
package import Mathematics
package import Monitoring

/// What a look at drift found.
package struct DriftOutcome: Hashable, Sendable, Encodable {
    /// Where the window begins, in seconds since 1970.
    package var since: Double
    /// What the window was compared with: `document-class:3`, or `earlier documents`.
    package var reference: String
    /// Nil where a side has too few documents.
    package var features: DriftReport?
    /// Nil where a side has too few texts.
    package var text: TextDrift?
    /// Of content embeddings; nil where a side has too few.
    package var embeddings: MeanDiscrepancy?
    package var accuracy: AccuracyOutlook

    package var isDrifting: Bool {
        (features?.features.contains(where: \.isDrifting) ?? false) || (text?.isDrifting ?? false)
    }

    /// What is kept of it.
    func look(of model: Prediction.Model, at time: Double) -> DriftLook {
        DriftLook(
            model: model.name,
            version: model.version,
            time: time,
            since: since,
            reference: reference,
            features: features?.features,
            textArea: text?.area,
            isDrifting: isDrifting,
            estimatedAccuracy: accuracy.estimate?.accuracy,
            realisedAccuracy: accuracy.realised?.share,
            estimateError: accuracy.error
        )
    }

    private enum CodingKeys: String, CodingKey {
        case since, reference, features, text, embeddings, accuracy
        case score = "feature_drift_score"
        case isDrifting = "is_drifting"
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(since, forKey: .since)
        try container.encode(reference, forKey: .reference)
        try container.encodeIfPresent(features?.score, forKey: .score)
        try container.encodeIfPresent(features, forKey: .features)
        try container.encodeIfPresent(text, forKey: .text)
        try container.encodeIfPresent(embeddings, forKey: .embeddings)
        try container.encode(accuracy, forKey: .accuracy)
        try container.encode(isDrifting, forKey: .isDrifting)
    }
}
