package import Documents
import Learning

/// A document that a person should say the class of.
package struct ReviewRequest: Hashable, Sendable, Codable {
    package var documentID: DocumentID
    package var name: String
    /// What the model in production takes it for.
    package var documentClass: DocumentClass
    /// The calibrated probability of `documentClass`, 0…1.
    package var confidence: Double
    /// 1 less the margin between the two most probable classes, 0…1.
    package var uncertainty: Double

    init(_ record: DocumentRecord, answer: Classification, candidate: ReviewQueue.Candidate) {
        documentID = record.id
        name = record.name
        documentClass = DocumentClass(rawValue: answer.label)
        confidence = answer.confidence
        uncertainty = candidate.uncertainty
    }

    private enum CodingKeys: String, CodingKey {
        case documentID = "document_id"
        case name
        case documentClass = "class"
        case confidence, uncertainty
    }
}
