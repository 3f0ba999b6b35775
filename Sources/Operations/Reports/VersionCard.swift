import Foundation
import Learning
import Mathematics
package import Monitoring
package import Tracking

/// What people must know of a version before they rely on it; nothing is made up: what nobody measured is told as that.
///
/// The headings are those of Mitchell et al. 2019, "Model cards for model reporting".
package struct VersionCard: Sendable {
    /// The tag of a version that says where it is weak.
    package static let limitsTag = "limits"

    package var version: ModelVersion
    /// What the model is for; empty where nobody said.
    package var purpose: String
    /// Where it is weak; empty where nobody said.
    package var limits: String
    /// Of the version that comes with the product: the card that was written when it was built.
    package var builtCard: String?
    package var classes: [String]
    package var features: Int
    /// The training; nil for a version that came with the product.
    package var training: Run?
    package var evaluation: VersionEvaluations.Kept?
    package var reference: DriftReference?
    package var feedback: FeedbackSummary?

    /// What the card should say and does not.
    package var gaps: [String] {
        var gaps: [String] = []
        if purpose.isEmpty, builtCard == nil { gaps.append("what the version is for") }
        if limits.isEmpty, builtCard == nil { gaps.append("where it is weak") }
        if training == nil, builtCard == nil { gaps.append("what it learned from") }
        if evaluation == nil { gaps.append("how it was judged") }
        return gaps
    }

    package var page: ReportPage {
        ReportPage(
            title: "Model card: \(version.name):\(version.version)",
            sections: [
                .init("Details", details), .init("Intended use", [.paragraph(said(purpose))]),
                .init("Training", trainingBlocks), .init("Evaluation", evaluationBlocks),
                .init("Parts of the documents", sliceBlocks), .init("In use", useBlocks),
                .init("Limits", [.paragraph(said(limits))]),
            ] + (builtCard.map { [.init("As it was built", [.quoted($0)])] } ?? [])
        )
    }

    private func said(_ text: String) -> String {
        if !text.isEmpty { return text }
        return builtCard == nil ? "Nobody has said so." : "See the card that was written when it was built, below."
    }

    private var details: [ReportPage.Block] {
        let aliases = version.aliases.isEmpty ? "none" : version.aliases.joined(separator: ", ")
        return [
            .list([
                "registered \(RFC3339.text(version.createdAt)), aliases: \(aliases)",
                "SHA-256 \(version.content.sha256 ?? ReportPage.notMeasured)",
                "a linear model over \(features) features, with calibrated probabilities",
                "classes: \(classes.joined(separator: ", "))",
            ])
        ]
    }

    private var trainingBlocks: [ReportPage.Block] {
        guard let training else { return [.paragraph("It came with the product.")] }
        let parameters = training.parameters.filter { $0.key != "owner" }.sorted { $0.key < $1.key }
        return [
            .paragraph("Run \(training.id), \(RFC3339.text(training.startedAt))."),
            .table(head: ["parameter", "value"], rows: parameters.map { [$0.key, $0.value] }),
            .table(
                head: ["by cross-validation", "value"],
                rows: training.metrics.sorted { $0.key < $1.key }.map { [$0.key, $0.value.value.figureText] }
            ),
        ]
    }

    private var evaluationBlocks: [ReportPage.Block] {
        guard let kept = evaluation else { return [.paragraph("Accuracy: \(ReportPage.notMeasured).")] }
        let evaluation = kept.evaluation
        let interval =
            "\(evaluation.accuracyInterval.lower.percentText) to \(evaluation.accuracyInterval.upper.percentText)"
        return [
            .paragraph(
                "On \(evaluation.count) samples of \(kept.source), \(RFC3339.text(kept.time)), run \(kept.run)."
            ),
            .list([
                "accuracy \(evaluation.accuracy.percentText) (95 % interval \(interval))",
                "macro-F1 \(evaluation.macroF1.percentText), calibration error \(evaluation.calibrationError.percentText)",
                "99 of 100 answers within \(evaluation.latency?.p99.figureText ?? ReportPage.notMeasured) ms",
            ]),
            .table(
                head: ["class", "precision", "recall", "samples"],
                rows: evaluation.classes.map {
                    [$0.label, $0.precision.percentText, $0.recall.percentText, "\($0.support)"]
                }
            ),
        ]
    }

    private var sliceBlocks: [ReportPage.Block] {
        let slices = evaluation?.evaluation.slices ?? []
        guard !slices.isEmpty else { return [.paragraph("Accuracy by part: \(ReportPage.notMeasured).")] }
        return [
            .table(
                head: ["slice", "part", "samples", "accuracy", "95 % interval"],
                rows: slices.map {
                    [
                        $0.slice, $0.value, "\($0.count)", $0.accuracy.percentText,
                        "\($0.accuracyInterval.lower.percentText) to \($0.accuracyInterval.upper.percentText)",
                    ]
                }
            )
        ]
    }

    private var useBlocks: [ReportPage.Block] {
        let accuracy = feedback.flatMap { summary -> String? in
            guard summary.labels.trials > 0 else { return nil }
            let interval = summary.accuracyInterval
            return
                "\(summary.labels.share.percentText) of \(summary.labels.trials) (\(interval.lowerBound.percentText) to "
                + "\(interval.upperBound.percentText))"
        }
        return [
            .list([
                "accuracy by feedback: \(accuracy ?? ReportPage.notMeasured)",
                "rating: \(feedback?.meanRating.map(\.figureText) ?? ReportPage.notMeasured)",
                "reference for drift: \(reference.map { "\($0.profile.count) cases" } ?? "none is kept")",
            ])
        ]
    }
}
