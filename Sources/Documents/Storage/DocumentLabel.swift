/// A person's word on what a document is, as it was said.
package struct DocumentLabel: Hashable, Sendable {
    package var documentID: DocumentID
    package var documentClass: DocumentClass
    /// Who said it; empty where that is not known.
    package var reviewer: String
    /// Seconds since 1970.
    package var labelledAt: Double
    /// The prediction that was there at that time; nil where none was.
    package var predictionID: String?
    /// Seconds since 1970; nil while it stands.
    package var withdrawnAt: Double?

    package init(
        documentID: DocumentID,
        documentClass: DocumentClass,
        reviewer: String,
        labelledAt: Double,
        predictionID: String? = nil,
        withdrawnAt: Double? = nil
    ) {
        self.documentID = documentID
        self.documentClass = documentClass
        self.reviewer = reviewer
        self.labelledAt = labelledAt
        self.predictionID = predictionID
        self.withdrawnAt = withdrawnAt
    }
}

/// The last words of two people on one document; the one who spoke first stands first.
package struct LabelPair: Hashable, Sendable {
    package var documentID: DocumentID
    /// The document's name.
    package var name: String
    package var first: DocumentLabel
    package var second: DocumentLabel

    package init(documentID: DocumentID, name: String, first: DocumentLabel, second: DocumentLabel) {
        self.documentID = documentID
        self.name = name
        self.first = first
        self.second = second
    }
}
