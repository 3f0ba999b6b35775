package import Documents
import Learning
import Mathematics
package import Monitoring
import Tracking

/// Tells whether documents differ from those that a model knew.
package struct DriftOperations: Sendable {
    /// Documents of each side that are looked at, latest first.
    package static let mostDocuments = 20_000
    /// Embeddings of each side that are compared: every pair of them is.
    private static let mostEmbeddings = 300
    private static let page = 200
    private static let mostReviews = 10_000

    private let documents: any DocumentStore
    private let reviews: any ReviewStore
    private let references: any DriftReferenceStore
    private let looks: any DriftLookStore
    private let watches: any DriftWatchStore
    private let shelf: ModelShelf
    private let now: @Sendable () -> Double

    package init(
        documents: any DocumentStore,
        reviews: any ReviewStore,
        references: any DriftReferenceStore,
        looks: any DriftLookStore,
        watches: any DriftWatchStore,
        shelf: ModelShelf,
        now: @escaping @Sendable () -> Double
    ) {
        self.documents = documents
        self.reviews = reviews
        self.references = references
        self.looks = looks
        self.watches = watches
        self.shelf = shelf
        self.now = now
    }

    /// The name of the model that classifies documents.
    package var model: String { shelf.name }

    /// Keeps how the documents look that the version in production has classified so far; later ones are compared with them.
    ///
    /// - Throws: `Failure` with code `no_model` or `too_few_documents`.
    package func keepReference() async throws -> DriftReference {
        let model = try await production()
        let (_, window) = try await windows(since: -.infinity) { $0.prediction?.model == model }
        guard window.profile.count >= DriftReport.fewestCases else {
            throw Failure(
                code: "too_few_documents",
                message:
                    "\(model.name):\(model.version) has classified \(window.profile.count) documents; a reference needs "
                    + "\(DriftReport.fewestCases)."
            )
        }
        let reference = DriftReference(
            model: model.name,
            version: model.version,
            profile: window.profile,
            keptAt: now()
        )
        try await references.save(reference)
        return reference
    }

    /// What is known of the drift of a model.
    ///
    /// - Parameter version: Nil for the latest that was looked at.
    /// - Throws: `Failure` with code `no_drift_look`.
    package func standing(of model: String, version: Int? = nil, limit: Int) async throws -> DriftStanding {
        let found = try await looks.looks(of: model, version: version, limit: limit)
        guard let latest = found.first else {
            throw Failure(
                code: "no_drift_look",
                message:
                    "Nobody has looked at the drift of '\(model.prefix(80))' yet. 'deedbox drift' does; so does 'serve', "
                    + "as often as 'monitoring.drift_minutes' says."
            )
        }
        return DriftStanding(
            latest: latest,
            earlier: Array(found.dropFirst()),
            watch: try await watches.watch(of: model, version: latest.version)
        )
    }

    /// What the last look at the model that classifies documents found; nil where nobody has looked.
    package func latest() async throws -> DriftLook? {
        try await looks.looks(of: model, version: nil, limit: 1).first
    }

    /// Compares documents added since a time with the reference of the version in production, or with those added before, and
    /// keeps what was found, also as the metric `feature_drift_score`.
    ///
    /// - Parameter since: Nil for the time at which the reference was kept.
    /// - Throws: `Failure` with code `no_model`, or `no_reference` where there is neither a time nor a reference.
    package func look(since: Double?) async throws -> DriftOutcome {
        let model = try await production()
        let reference = try await references.reference(of: model.name, version: model.version)
        guard let since = since ?? reference?.keptAt else {
            throw Failure(
                code: "no_reference",
                message:
                    "\(model.name):\(model.version) has no reference. Keep one with 'deedbox drift reference', or say "
                    + "since when documents are to be compared with those before: 'deedbox drift --since 2024-03-01'."
            )
        }
        let (before, window) = try await windows(since: since) { _ in true }
        let accuracy = try await outlook(of: window)
        let outcome = try await offThePool {
            let (first, second) = (before.embeddings, window.embeddings)
            let isEnough = min(first.count, second.count) >= 2
            return DriftOutcome(
                since: since,
                reference: reference.map { "\($0.model):\($0.version)" } ?? "earlier documents",
                features: DriftReport(of: window.profile, from: reference?.profile ?? before.profile),
                text: try TextDrift(of: window.texts, from: before.texts),
                embeddings: isEnough
                    ? MeanDiscrepancy(
                        Array(first.prefix(Self.mostEmbeddings)),
                        Array(second.prefix(Self.mostEmbeddings))
                    ) : nil,
                accuracy: accuracy
            )
        }
        try await looks.save(outcome.look(of: model, at: now()))
        return outcome
    }

    /// Compares documents of the last `seconds`, but none that the reference was made of, with the reference of the version
    /// in production.
    ///
    /// - Returns: Nil where nothing is in production or it has no reference.
    package func look(within seconds: Double) async throws -> DriftOutcome? {
        guard let version = try await shelf.current()?.version,
            let reference = try await references.reference(of: version.name, version: version.version)
        else { return nil }
        return try await look(since: max(reference.keptAt, now() - seconds))
    }

    private func production() async throws -> Prediction.Model {
        guard let version = try await shelf.current()?.version else { throw shelf.noModel }
        return Prediction.Model(name: version.name, version: version.version)
    }

    /// The documents before a time and since, at most `mostDocuments` of each.
    private func windows(
        since: Double,
        where isWanted: (DocumentRecord) -> Bool
    ) async throws -> (before: DriftWindow, since: DriftWindow) {
        var (before, window, cursor) = (DriftWindow(), DriftWindow(), String?.none)
        repeat {
            let list = try await documents.records(
                matching: DocumentFilter(status: .ready),
                after: cursor,
                limit: Self.page
            )
            for record in list.records where isWanted(record) {
                let isNew = record.addedAt >= since
                guard (isNew ? window : before).profile.count < Self.mostDocuments,
                    let features = try await documents.features(of: record.id)
                else { continue }
                if isNew { window.add(record, features) } else { before.add(record, features) }
            }
            cursor = list.nextCursor
        } while cursor != nil && before.profile.count < Self.mostDocuments
        return (before, window)
    }

    private func outlook(of window: DriftWindow) async throws -> AccuracyOutlook {
        let confidences = Dictionary(window.confidences.map { ($0.id, $0.confidence) }) { first, _ in first }
        var answers: [(isInWindow: Bool, confidence: Double, isRight: Bool)] = []
        for review in try await reviews.reviews(limit: Self.mostReviews) {
            guard let prediction = try await documents.record(review.documentID)?.prediction else { continue }
            answers.append(
                (
                    confidences[review.documentID] != nil, prediction.confidence,
                    prediction.documentClass == review.documentClass
                )
            )
        }
        return AccuracyOutlook(window: window, answers: answers)
    }
}
