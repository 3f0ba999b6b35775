import Foundation
import Learning
import Mathematics
package import Tracking

/// Whether parts of the documents are surely treated worse than others.
///
/// Of each slice the best part is held against the worst one, with the interval of their difference; all slices together
/// are wrong with a probability of 5 % at most (Bonferroni). What cannot be shown to be unlike passes: the interval says how
/// much that is worth.
package struct FairnessCheck: ReadinessCheck {
    /// Samples that a part needs; how little so few say is told by the interval.
    private static let fewestSamples = 10
    private static let alpha = 0.05

    /// The two parts of a slice that are least alike.
    private struct Gap {
        var slice: String
        var worst: SliceScore
        var best: SliceScore
        var difference: DifferenceTest
    }

    package let id = "fairness"
    package let area = ReadinessItem.Area.trust
    package let command = "deedbox evaluate --model MODEL --data store: --record"
    private let evidence: EvaluationEvidence
    private let floors: ReadinessFloors

    package init(evidence: EvaluationEvidence, floors: ReadinessFloors) {
        self.evidence = evidence
        self.floors = floors
    }

    package var title: String { "No part of the documents is treated worse by \(floors.gap.percentText)" }

    package func look(at version: ModelVersion) async throws -> ReadinessFinding {
        guard let kept = try await evidence.current(of: version) else { return evidence.missing(version) }
        let gaps = Self.gaps(of: kept.evaluation)
        guard let largest = gaps.max(by: { $0.difference.interval.lowerBound < $1.difference.interval.lowerBound })
        else {
            return .unknown(
                "No slice of \(kept.evaluation.count) samples has two parts of \(Self.fewestSamples) or more.",
                remedy: "Review documents of more kinds: 'deedbox review next'."
            )
        }
        let interval = largest.difference.interval
        return .judged(
            interval.lowerBound <= floors.gap,
            "Of \(gaps.count) slices '\(largest.slice)' is least alike: accuracy \(largest.worst.accuracy.percentText) of "
                + "\(largest.worst.count) with \(largest.worst.value), \(largest.best.accuracy.percentText) of "
                + "\(largest.best.count) with \(largest.best.value); the gap is \(interval.lowerBound.percentText) to "
                + "\(interval.upperBound.percentText).\(Self.odds(kept.evaluation))",
            remedy: "Add samples of '\(largest.worst.value)' to the training, or have its answers reviewed.",
            measuredAt: kept.time
        )
    }

    private static func gaps(of evaluation: Evaluation) -> [Gap] {
        let parts = Dictionary(grouping: evaluation.slices.filter { $0.count >= fewestSamples }, by: \.slice)
            .filter { $0.value.count > 1 && $0.key != "confidence" }
        let confidence = 1 - alpha / Double(max(1, parts.count))
        return parts.compactMap { slice, scores in
            guard let worst = scores.min(by: { $0.accuracy < $1.accuracy }),
                let best = scores.max(by: { $0.accuracy < $1.accuracy }),
                let test = ProportionTest.compare(rate(worst), rate(best), confidence: confidence)
            else { return nil }
            return Gap(slice: slice, worst: worst, best: best, difference: test)
        }
    }

    private static func rate(_ score: SliceScore) -> Rate {
        Rate(Int((score.accuracy * Double(score.count)).rounded()), of: score.count)
    }

    /// The surest gap of equalized odds, for people; parts that have no case of a class make it large, so nothing hangs on it.
    private static func odds(_ evaluation: Evaluation) -> String {
        guard
            let gap = evaluation.gaps.max(by: { $0.interval.equalizedOdds.lower < $1.interval.equalizedOdds.lower })
        else { return "" }
        return " Equalized odds differ most by \(gap.slice) for \(gap.label): \(gap.gap.equalizedOdds.percentText) ("
            + "\(gap.interval.equalizedOdds.lower.percentText) to \(gap.interval.equalizedOdds.upper.percentText))."
    }
}
