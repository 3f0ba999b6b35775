import Foundation
import Learning
package import Tracking

/// The evaluation by which a version is judged: one that is kept and fresh, or one that is made now.
package struct EvaluationEvidence: Sendable {
    private let evaluations: VersionEvaluations
    private let samples: ReviewedSamples
    private let models: any ModelRegistry
    private let floors: ReadinessFloors
    private let now: @Sendable () -> Double
    private let uptime: @Sendable () -> Double

    package init(
        evaluations: VersionEvaluations,
        samples: ReviewedSamples,
        models: any ModelRegistry,
        floors: ReadinessFloors,
        now: @escaping @Sendable () -> Double,
        uptime: @escaping @Sendable () -> Double
    ) {
        self.evaluations = evaluations
        self.samples = samples
        self.models = models
        self.floors = floors
        self.now = now
        self.uptime = uptime
    }

    /// Nil where none is kept and too few documents are reviewed to make one.
    func current(of version: ModelVersion) async throws -> VersionEvaluations.Kept? {
        if let kept = try await evaluations.latest(of: version), now() - kept.time <= floors.freshSeconds {
            return kept
        }
        let unseen = try await samples.unseen(by: version)
        guard unseen.count >= VersionEvaluations.fewestSamples else { return nil }
        let (classifier, uptime) = (try await models.classifier(of: version), uptime)
        let evaluation = try await offThePool { Evaluator(now: uptime).evaluate(classifier, on: unseen) }
        return try await evaluations.record(evaluation, of: version, on: VersionEvaluations.store)
    }

    /// That there is no evaluation.
    func missing(_ version: ModelVersion) -> ReadinessFinding {
        .unknown(
            "No evaluation of \(version.name):\(version.version) is kept from the last "
                + "\((floors.freshSeconds / 86_400).figureText) days, and fewer than \(VersionEvaluations.fewestSamples) "
                + "documents that it did not learn from are reviewed.",
            remedy: "Review documents with 'deedbox review next', or judge it: "
                + "'deedbox evaluate --model \(version.name):\(version.version) --data SRC --record'."
        )
    }
}
