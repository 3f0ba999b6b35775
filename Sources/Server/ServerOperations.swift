package import Documents
package import Operations
package import Tracking

/// Everything that can be asked of the server, as verbs.
package struct ServerOperations: Sendable {
    package var documents: DocumentOperations
    package var ingest: IngestOperations
    package var classification: ClassificationOperations
    package var review: ReviewOperations
    package var search: SearchOperations
    package var keys: KeyOperations
    package var models: any ModelRegistry
    package var tracking: TrackingOperations
    package var pipelines: PipelineOperations
    package var experiments: ABTestOperations
    package var feedback: FeedbackOperations
    /// Answers to writes, kept for clients that repeat them.
    package var answers: any IdempotencyStore

    package init(
        documents: DocumentOperations,
        ingest: IngestOperations,
        classification: ClassificationOperations,
        review: ReviewOperations,
        search: SearchOperations,
        keys: KeyOperations,
        models: any ModelRegistry,
        tracking: TrackingOperations,
        pipelines: PipelineOperations,
        experiments: ABTestOperations,
        feedback: FeedbackOperations,
        answers: any IdempotencyStore
    ) {
        self.documents = documents
        self.ingest = ingest
        self.classification = classification
        self.review = review
        self.search = search
        self.keys = keys
        self.models = models
        self.tracking = tracking
        self.pipelines = pipelines
        self.experiments = experiments
        self.feedback = feedback
        self.answers = answers
    }
}
