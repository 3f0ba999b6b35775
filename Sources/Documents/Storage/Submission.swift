/// A file handed in; its bytes are in the blob store already.
package struct Submission: Hashable, Sendable {
    package var id: DocumentID
    package var name: String
    package var byteCount: Int
    /// The mail that brought it; nil when it came by itself.
    package var parentID: DocumentID?
    /// The trace that handed it in, as W3C Trace Context writes it; nil where nothing is traced.
    package var traceparent: String?

    package init(
        id: DocumentID,
        name: String,
        byteCount: Int,
        parentID: DocumentID? = nil,
        traceparent: String? = nil
    ) {
        self.id = id
        self.name = name
        self.byteCount = byteCount
        self.parentID = parentID
        self.traceparent = traceparent
    }
}

/// What became of a submission.
package enum SubmissionOutcome: Hashable, Sendable {
    /// New, and durable: it will be read even if the process is killed now.
    case accepted(Job)
    /// The same bytes are known; nothing was stored.
    case duplicate(DocumentRecord)
}

/// All that reading one document brought, written in one transaction.
package struct Reading: Sendable {
    package var document: Document
    package var features: FeatureRecord
    /// The date that the document bears, ISO 8601; nil when it bears none.
    package var date: String?
    /// nil when no model is registered.
    package var prediction: Prediction?
    /// The documents that came inside this one; their bytes are in the blob store already.
    package var children: [Submission]

    package init(
        document: Document,
        features: FeatureRecord,
        date: String?,
        prediction: Prediction?,
        children: [Submission]
    ) {
        self.document = document
        self.features = features
        self.date = date
        self.prediction = prediction
        self.children = children
    }
}
