import Foundation
import Learning
package import Tracking

/// How often the version is right: by the evaluation that is kept of it, or one that is made now on reviewed documents.
package struct AccuracyCheck: ReadinessCheck {
    package let id = "accuracy"
    package let area = ReadinessItem.Area.quality
    package let command = "deedbox evaluate --model MODEL --data store: --record"
    private let evidence: EvaluationEvidence
    private let floor: Double

    package init(evidence: EvaluationEvidence, floors: ReadinessFloors) {
        self.evidence = evidence
        floor = floors.accuracy
    }

    package var title: String { "Accuracy above \(floor.percentText)" }

    package func look(at version: ModelVersion) async throws -> ReadinessFinding {
        guard let kept = try await evidence.current(of: version) else { return evidence.missing(version) }
        let evaluation = kept.evaluation
        let (low, high) = (evaluation.accuracyInterval.lower, evaluation.accuracyInterval.upper)
        return .judged(
            evaluation.accuracy > floor,
            "Right on \(evaluation.accuracy.percentText) of \(evaluation.count) samples (\(low.percentText) to "
                + "\(high.percentText)), macro-F1 \(evaluation.macroF1.percentText); \(kept.source), run \(kept.run).",
            remedy: "Review more documents and train again: 'deedbox train --data store:'.",
            measuredAt: kept.time
        )
    }
}
