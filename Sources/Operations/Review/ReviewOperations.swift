package import Documents
import Foundation
import Learning
import Tracking

/// Asks people what documents are, those first from which a model learns most, and hands their answers to training.
package struct ReviewOperations: Sendable {
    /// The most documents that are handed out at once.
    package static let mostNext = 200
    /// Unreviewed documents that are looked at: those of which the model was least sure when they were read.
    ///
    /// Each is read from the store and made a vector, which takes milliseconds, so that a store of any size is answered in
    /// seconds. Any other is surer than five times as many documents as are ever handed out, and the queue weighs by
    /// uncertainty; what this misses are documents that only a newer model is unsure of.
    private static let mostCandidates = 1000
    /// The most reviews that are trained on or listed.
    package static let mostReviews = 100_000

    private let reviews: any ReviewStore
    private let documents: any DocumentStore
    private let shelf: ModelShelf
    private let classNames: [String]
    private let now: @Sendable () -> Double

    /// - Parameter classes: What a document may be.
    package init(
        reviews: any ReviewStore,
        documents: any DocumentStore,
        shelf: ModelShelf,
        classes: [String],
        now: @escaping @Sendable () -> Double
    ) {
        self.reviews = reviews
        self.documents = documents
        self.shelf = shelf
        classNames = classes
        self.now = now
    }

    /// What a document may be.
    package var classes: [DocumentClass] { classNames.map(DocumentClass.init(rawValue:)) }

    /// Keeps what a person said that a document is, in place of what was said before.
    ///
    /// - Throws: `Failure` with code `unknown_class` or `document_not_found`.
    package func review(_ id: DocumentID, as documentClass: DocumentClass, by reviewer: String) async throws -> Review {
        guard classNames.contains(documentClass.rawValue) else {
            throw Failure(
                code: "unknown_class",
                message:
                    "'\(documentClass)' is not a class; the configuration has \(classNames.joined(separator: ", "))."
            )
        }
        let review = Review(
            documentID: id,
            documentClass: documentClass,
            reviewer: String(reviewer.prefix(Self.longestReviewer)),
            reviewedAt: now()
        )
        try await reviews.save(review)
        return review
    }

    private static let longestReviewer = 200

    /// Reviews, latest first.
    package func list(limit: Int) async throws -> [Review] {
        try await reviews.reviews(limit: min(limit, Self.mostReviews))
    }

    /// The documents that should be reviewed next, the most wanted first.
    ///
    /// - Parameters:
    ///   - count: 1…`mostNext`.
    ///   - seed: The order of equally good documents.
    /// - Throws: `Failure` with code `invalid_count` or `no_model`.
    package func next(_ count: Int, seed: UInt64) async throws -> [ReviewRequest] {
        guard (1...Self.mostNext).contains(count) else {
            throw Failure(code: "invalid_count", message: "\(count) is not a count from 1 to \(Self.mostNext).")
        }
        guard let model = try await shelf.current()?.classifier else { throw shelf.noModel }
        var found: [(record: DocumentRecord, answer: Classification, candidate: ReviewQueue.Candidate)] = []
        for id in try await reviews.unreviewed(limit: Self.mostCandidates) {
            guard let sample = try await sample(id), let record = try await documents.record(id) else { continue }
            found.append((record, model.classify(sample), model.reviewCandidate(sample)))
        }
        let candidates = found.map(\.candidate)
        let chosen = try await offThePool { ReviewQueue(seed: seed).next(count, of: candidates) }
        return chosen.map { ReviewRequest(found[$0].record, answer: found[$0].answer, candidate: found[$0].candidate) }
    }

    /// The reviewed documents, as samples to learn from; attachments are of one group with what they came in.
    ///
    /// - Throws: `Failure` with code `no_samples`.
    package func samples() async throws -> LabelledData {
        var data = LabelledData()
        for review in try await reviews.reviews(limit: Self.mostReviews).reversed() {
            guard let record = try await documents.record(review.documentID),
                let sample = try await sample(
                    review.documentID,
                    label: review.documentClass.rawValue,
                    group: (record.parentID ?? record.id).digest
                )
            else { continue }
            data.append(sample, at: record.name)
        }
        guard !data.samples.isEmpty else {
            throw Failure(
                code: "no_samples",
                message: "No document of the store has been reviewed. Begin with 'deedbox review next'."
            )
        }
        return data
    }

    /// How often the version in production was right on documents that it classified when they were read, of those reviewed
    /// last; nil while there is none.
    package func accuracyInProduction() async throws -> ReviewedAccuracy? {
        guard let version = try await shelf.current()?.version else { return nil }
        return try await accuracy(of: Prediction.Model(name: version.name, version: version.version))
    }

    /// The same of any version.
    package func accuracy(of model: Prediction.Model) async throws -> ReviewedAccuracy? {
        var hits: [Bool] = []
        var latest: Double?
        for review in try await reviews.reviews(limit: Self.reviewsMeasured) {
            guard let prediction = try await documents.record(review.documentID)?.prediction, prediction.model == model
            else { continue }
            hits.append(prediction.documentClass == review.documentClass)
            latest = max(latest ?? review.reviewedAt, review.reviewedAt)
        }
        guard !hits.isEmpty else { return nil }
        return ReviewedAccuracy(
            model: "\(model.name):\(model.version)",
            accuracy: Double(hits.count(where: \.self)) / Double(hits.count),
            reviews: hits.count,
            latest: latest
        )
    }

    /// The latest reviews that are looked at for it.
    private static let reviewsMeasured = 500

    private func sample(_ id: DocumentID, label: String? = nil, group: String? = nil) async throws -> TextSample? {
        guard let document = try await documents.document(id), let features = try await documents.features(of: id)
        else { return nil }
        return TextSample(document, features: features, label: label, group: group)
    }
}
