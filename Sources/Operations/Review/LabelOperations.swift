package import Documents
package import Mathematics

/// Takes people's word on what documents are, takes it back, and says how far people agree.
package struct LabelOperations: Sendable {
    /// Over so many documents agreement is counted, the latest: each page of the review tells it.
    private static let mostPairs = 1_000

    private let labels: any LabelStore
    private let documents: any DocumentStore
    private let review: ReviewOperations
    private let feedback: FeedbackOperations
    private let now: @Sendable () -> Double

    package init(
        labels: any LabelStore,
        documents: any DocumentStore,
        review: ReviewOperations,
        feedback: FeedbackOperations,
        now: @escaping @Sendable () -> Double
    ) {
        self.labels = labels
        self.documents = documents
        self.review = review
        self.feedback = feedback
        self.now = now
    }

    /// What documents may be.
    package var classes: [DocumentClass] { review.classes }

    /// Keeps what a person says that a document is: as a review, which is trained on, and as feedback on the prediction
    /// where there is one.
    ///
    /// - Throws: `Failure` with code `document_not_found` or `unknown_class`.
    package func label(_ id: DocumentID, as documentClass: DocumentClass, by reviewer: String) async throws {
        let prediction = try await documents.record(id)?.prediction
        let kept = try await review.review(id, as: documentClass, by: reviewer)
        guard let prediction else { return }
        // Of the same moment: feedback is a review, too, and that is not said a second time.
        let draft = FeedbackDraft(prediction: prediction.id, label: documentClass.rawValue, time: kept.reviewedAt)
        _ = try await feedback.keep(draft, by: reviewer)
    }

    /// Takes back the last word of that person on the document, with all that was made of it; nil where nothing stands.
    package func withdraw(_ id: DocumentID, by reviewer: String) async throws -> DocumentLabel? {
        try await labels.withdraw(id, by: reviewer, at: now())
    }

    /// The document on which that person spoke last; nil where nothing of theirs stands.
    package func lastLabelled(by reviewer: String) async throws -> DocumentID? {
        try await labels.lastLabelled(by: reviewer)
    }

    /// All that was said of a document, in its order.
    package func history(of id: DocumentID) async throws -> [DocumentLabel] {
        try await labels.labels(of: id)
    }

    /// Documents on which one other person has spoken, and this one has not.
    package func secondLooks(for reviewer: String, limit: Int) async throws -> [DocumentID] {
        try await labels.spokenOnByOne(other: reviewer, limit: limit)
    }

    /// How far the first two people on a document agree, over the last thousand documents with two.
    package func agreement() async throws -> LabelAgreement {
        let pairs = try await labels.pairs(limit: Self.mostPairs)
        return LabelAgreement(
            agreement: RaterAgreement(pairs.map { ($0.first.documentClass, $0.second.documentClass) }),
            disputed: pairs.filter { $0.first.documentClass != $0.second.documentClass }
        )
    }
}

/// How far people agree on what documents are.
package struct LabelAgreement: Sendable {
    package var agreement: RaterAgreement
    /// Documents on which they do not, latest first.
    package var disputed: [LabelPair]
}
