package import Documents
package import Learning
package import Tracking

/// Documents that people have said the class of, and that a version did not learn from.
package struct ReviewedSamples: Sendable {
    /// The latest that are looked at: reading a document takes milliseconds.
    package static let most = 500

    private let documents: any DocumentStore
    private let reviews: any ReviewStore
    private let runs: any RunStore

    package init(documents: any DocumentStore, reviews: any ReviewStore, runs: any RunStore) {
        self.documents = documents
        self.reviews = reviews
        self.runs = runs
    }

    /// Reviewed documents as samples, those reviewed last first, at most `most`.
    ///
    /// Of a version that learned from the store, only those that were reviewed after it was registered.
    package func unseen(by version: ModelVersion) async throws -> [TextSample] {
        let learned = try await learnedFromStore(version)
        let known = try await reviews.reviews(limit: Self.most)
        return try await samples(of: known.filter { !learned || $0.reviewedAt > version.createdAt })
    }

    private func samples(of reviews: [Review]) async throws -> [TextSample] {
        var samples: [TextSample] = []
        for review in reviews {
            guard let document = try await documents.document(review.documentID),
                let features = try await documents.features(of: review.documentID)
            else { continue }
            samples.append(TextSample(document, features: features, label: review.documentClass.rawValue))
        }
        return samples
    }

    /// Reviewed documents as samples, whoever learned from them, those reviewed last first.
    package func labelled(limit: Int) async throws -> [TextSample] {
        try await samples(of: try await reviews.reviews(limit: limit))
    }

    /// Documents of the store as samples without labels, those added last first.
    package func documents(limit: Int) async throws -> [TextSample] {
        var samples: [TextSample] = []
        let list = try await documents.records(matching: DocumentFilter(status: .ready), after: nil, limit: limit)
        for record in list.records {
            guard let document = try await documents.document(record.id),
                let features = try await documents.features(of: record.id), !document.text.isEmpty
            else { continue }
            samples.append(TextSample(document, features: features))
        }
        return samples
    }

    /// A version that came with the product has no run; what a run learned from that is not known may be the store.
    private func learnedFromStore(_ version: ModelVersion) async throws -> Bool {
        guard let id = version.runID else { return false }
        let source = try await runs.run(id)?.parameters["data"]
        return source.map { $0.contains(VersionEvaluations.store) || $0.hasPrefix("pipeline ") } ?? true
    }
}
