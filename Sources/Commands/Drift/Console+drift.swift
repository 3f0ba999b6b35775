import Foundation
import Learning
import Mathematics
import Monitoring
import Operations

/// Drift as people read it.
extension Console {
    func show(_ outcome: DriftOutcome) {
        line("documents since \(RFC3339.text(outcome.since)), compared with \(outcome.reference)")
        show(outcome.features)
        show(outcome.text)
        if let embeddings = outcome.embeddings {
            line("meaning: MMD² \(embeddings.squared.asSigned4), p \(embeddings.p.asScore4)")
        }
        show(outcome.accuracy)
        if let score = outcome.features?.score { line("feature_drift_score: \(score.asScore)") }
        line(outcome.isDrifting ? "drifting" : "not drifting")
    }

    func show(_ report: DriftReport?) {
        guard let report else { return line("features: too few documents; each side needs \(DriftReport.fewestCases)") }
        line("features: \(report.casesNow) documents, compared with \(report.casesBefore)")
        let head = ["", "feature", "score", "effect", "moved", "unknown", "corrected p"]
        table([head] + report.features.map(Self.row))
    }

    private static func row(_ feature: FeatureDrift) -> [String] {
        [
            feature.isDrifting ? "drifts" : "", feature.feature, feature.score.asScore,
            feature.effectOnPredictions.asPercent, feature.wasserstein.map { "\($0.asScore) sd" } ?? "",
            "\(feature.missingBefore.asPercent) → \(feature.missingNow.asPercent)", feature.adjustedP.asScore4,
        ]
    }

    func show(_ text: TextDrift?) {
        guard let text else { return line("texts: too few; each side needs \(TextDrift.fewestTexts)") }
        line("texts: area \(text.area.asScore), p \(text.p.asScore4)\(text.isDrifting ? ", drifting" : "")")
        guard text.isDrifting else { return }
        for word in text.words { line("  \(word.word): in \(word.before.asPercent) → \(word.now.asPercent)") }
    }

    private func show(_ accuracy: AccuracyOutlook) {
        if let estimate = accuracy.estimate {
            let (low, high) = (estimate.interval.lowerBound.asPercent, estimate.interval.upperBound.asPercent)
            line("accuracy, estimated without labels: \(estimate.accuracy.asPercent) (\(low) to \(high))")
        } else if let objection = accuracy.objection {
            line("accuracy cannot be estimated without labels: \(objection)")
        }
        guard let realised = accuracy.realised, let error = accuracy.error else { return }
        line(
            "accuracy of \(realised.trials) reviewed: \(realised.share.asPercent); the estimate is off by \(error.asSigned4)"
        )
    }
}
