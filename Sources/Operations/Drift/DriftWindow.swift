import Documents
import Monitoring

/// The documents of a stretch of time, as far as drift needs them.
struct DriftWindow: Sendable {
    /// Texts and embeddings that are kept; profiles take all.
    static let mostKept = 1000

    var profile = DriftProfile()
    var texts: [String] = []
    var embeddings: [[Float]] = []
    /// Confidences of predictions, with the document they are of.
    var confidences: [(id: DocumentID, confidence: Double)] = []

    mutating func add(_ record: DocumentRecord, _ features: FeatureRecord) {
        let predictedClass = record.prediction?.documentClass.rawValue ?? ""
        profile.add(DriftFeatures.values(of: record, features), predictedClass: predictedClass)
        if texts.count < Self.mostKept, !features.textContent.isEmpty { texts.append(features.textContent) }
        if embeddings.count < Self.mostKept, let embedding = features.contentEmbedding { embeddings.append(embedding) }
        if let prediction = record.prediction { confidences.append((record.id, prediction.confidence)) }
    }
}
