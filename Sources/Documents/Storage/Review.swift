/// What a person said that a document is.
package struct Review: Hashable, Sendable, Codable {
    package var documentID: DocumentID
    package var documentClass: DocumentClass
    /// Who said it; empty where that is not known.
    package var reviewer: String
    /// Seconds since 1970.
    package var reviewedAt: Double

    package init(documentID: DocumentID, documentClass: DocumentClass, reviewer: String = "", reviewedAt: Double) {
        self.documentID = documentID
        self.documentClass = documentClass
        self.reviewer = reviewer
        self.reviewedAt = reviewedAt
    }

    private enum CodingKeys: String, CodingKey {
        case documentID = "document_id"
        case documentClass = "class"
        case reviewer
        case reviewedAt = "reviewed_at"
    }
}
