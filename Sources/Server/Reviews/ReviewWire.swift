import Documents
import Operations

/// What a person says that a document is.
struct ReviewBody: Decodable, Sendable {
    var documentClass: DocumentClass

    private enum CodingKeys: String, CodingKey {
        case documentClass = "class"
    }
}

/// What is kept of it.
struct ReviewWire: Encodable, Sendable {
    var documentID: DocumentID
    var documentClass: DocumentClass
    /// The name of the key that was shown; empty where none was asked for.
    var reviewer: String
    var reviewedAt: Timestamp

    init(_ review: Review) {
        documentID = review.documentID
        documentClass = review.documentClass
        reviewer = review.reviewer
        reviewedAt = Timestamp(review.reviewedAt)
    }

    private enum CodingKeys: String, CodingKey {
        case documentID = "document_id"
        case documentClass = "class"
        case reviewer
        case reviewedAt = "reviewed_at"
    }
}

/// The documents to review next, the most wanted first.
struct ReviewRequestListWire: Encodable, Sendable {
    var documents: [ReviewRequest]
}
