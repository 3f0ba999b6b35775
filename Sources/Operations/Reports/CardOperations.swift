import Crypto
import Documents
import Foundation
import Learning
package import Monitoring
package import Tracking

/// Makes the cards of versions from what is known of them.
package struct CardOperations: Sendable {
    private let models: any ModelRegistry
    private let catalog: any ModelCatalog
    private let runs: any RunStore
    private let evaluations: VersionEvaluations
    private let references: any DriftReferenceStore
    private let feedback: any FeedbackStore

    package init(
        models: any ModelRegistry,
        catalog: any ModelCatalog,
        runs: any RunStore,
        evaluations: VersionEvaluations,
        references: any DriftReferenceStore,
        feedback: any FeedbackStore
    ) {
        self.models = models
        self.catalog = catalog
        self.runs = runs
        self.evaluations = evaluations
        self.references = references
        self.feedback = feedback
    }

    /// - Throws: `Failure` with code `model_not_found`, or that of a classifier that cannot be read.
    package func card(of reference: ModelReference) async throws -> VersionCard {
        try await card(of: try await models.existingVersion(reference))
    }

    package func card(of version: ModelVersion) async throws -> VersionCard {
        let classifier = try await models.classifier(of: version)
        let model = try await catalog.model(version.name)?.description ?? ""
        return VersionCard(
            version: version,
            purpose: version.description.isEmpty ? model : version.description,
            limits: version.tags[VersionCard.limitsTag] ?? "",
            builtCard: try Self.builtCard(of: version),
            classes: classifier.classes,
            features: classifier.featureCount,
            training: try await training(of: version),
            evaluation: try await evaluations.latest(of: version),
            reference: try await references.reference(of: version.name, version: version.version),
            feedback: try await feedback.summaries().first { $0.concerns(version) }
        )
    }

    private func training(of version: ModelVersion) async throws -> Run? {
        guard let id = version.runID else { return nil }
        return try await runs.run(id)
    }

    /// Of the version that comes with the product, which is known by its bytes.
    private static func builtCard(of version: ModelVersion) throws -> String? {
        guard SHA256.hash(data: try DefaultModel.data()).hexDigits == version.content.sha256 else { return nil }
        return try DefaultModel.card()
    }
}
