package import Documents
package import Operations
package import Search
package import Tracking

/// Everything that can be asked of the server, as verbs.
package struct ServerOperations: Sendable {
    package var documents: DocumentOperations
    package var ingest: IngestOperations
    package var classification: ClassificationOperations
    package var serving: ServingOperations
    package var review: ReviewOperations
    package var search: SearchOperations
    package var searches: SavedSearchOperations
    package var keys: KeyOperations
    package var sessions: SessionOperations
    package var models: any ModelRegistry
    package var insight: ModelOperations
    package var cards: CardOperations
    package var tracking: TrackingOperations
    package var pipelines: PipelineOperations
    package var experiments: ABTestOperations
    package var rollouts: RolloutOperations
    package var feedback: FeedbackOperations
    package var monitoring: MonitoringOperations
    package var drift: DriftOperations
    package var readiness: ReadinessOperations
    package var labels: LabelOperations
    package var judgements: JudgementOperations
    package var agenda: ReviewAgenda
    package var table: any DocumentTable
    /// nil where no documents can be made up.
    package var samples: SampleOffer?
    package var alerts: AlertOperations
    /// Answers to writes, kept for clients that repeat them.
    package var answers: any IdempotencyStore

    package init(
        documents: DocumentOperations,
        ingest: IngestOperations,
        classification: ClassificationOperations,
        serving: ServingOperations,
        review: ReviewOperations,
        search: SearchOperations,
        searches: SavedSearchOperations,
        keys: KeyOperations,
        sessions: SessionOperations,
        models: any ModelRegistry,
        insight: ModelOperations,
        cards: CardOperations,
        tracking: TrackingOperations,
        pipelines: PipelineOperations,
        experiments: ABTestOperations,
        rollouts: RolloutOperations,
        feedback: FeedbackOperations,
        monitoring: MonitoringOperations,
        drift: DriftOperations,
        readiness: ReadinessOperations,
        labels: LabelOperations,
        judgements: JudgementOperations,
        agenda: ReviewAgenda,
        table: any DocumentTable,
        samples: SampleOffer? = nil,
        alerts: AlertOperations,
        answers: any IdempotencyStore
    ) {
        self.documents = documents
        self.ingest = ingest
        self.classification = classification
        self.serving = serving
        self.review = review
        self.search = search
        self.searches = searches
        self.keys = keys
        self.sessions = sessions
        self.models = models
        self.insight = insight
        self.cards = cards
        self.tracking = tracking
        self.pipelines = pipelines
        self.experiments = experiments
        self.rollouts = rollouts
        self.feedback = feedback
        self.monitoring = monitoring
        self.drift = drift
        self.readiness = readiness
        self.labels = labels
        self.judgements = judgements
        self.agenda = agenda
        self.table = table
        self.samples = samples
        self.alerts = alerts
        self.answers = answers
    }
}
