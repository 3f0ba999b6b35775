import Foundation
import Learning

/// What the default model was made from and how well it does, as Markdown.
struct ModelCard {
    let real: [TextSample]
    let synthetic: [TextSample]
    let generated: [TextSample]
    /// What was trained on, copies included.
    let samples: [TextSample]
    /// By grouped cross-validation on the real files, one for each seed of the splits.
    let validations: [[OutOfFoldPrediction]]
    /// The same with other made-up texts, one for each.
    let otherDraws: [[OutOfFoldPrediction]]
    let features: Int
    let bytes: Int

    var markdown: String {
        """
        # The default model

        Says of a document whether it is a lease, an amendment, an addendum, a CAM statement or something else, so that the first
        `deedbox ingest` on a fresh machine classifies. A linear model over words and pairs of words of the title, the first page and
        the text, with calibrated probabilities. \(features) features, \(bytes) bytes, 8-bit weights.

        Built by `scripts/build-default-model DATA`, which writes this card too. The same data and release give the same bytes; a later
        release may read texts anew (the OCR of scans, say) and then gives a model of its own.

        ## Data

        | origin | \(classes.joined(separator: " | ")) |
        |---|\(classes.map { _ in "--:" }.joined(separator: "|"))|
        | real files, mostly exhibits of public filings | \(counts(of: real)) |
        | machine-written contracts (MIT), training only | \(counts(of: synthetic)) |
        | texts of our sample generator, training only | \(counts(of: generated)) |

        Real files count three times. Documents of one tenancy or filing are one family (\(families) of them; a file that is in none stands
        alone) and never on both sides of a split. Copies add the file's name, seeded misreadings, and the letterheads and legends
        of other files; made-up headings add what titles look like.

        ## Figures

        Cross-validation in \(DefaultRecipe.configuration.folds) folds grouped by family, on the real files alone, without their names,
        with \(validations.count) different splits; the mean, and the worst and best. Then the same with \(otherDraws.count) other draws of
        texts from the sample generator, each with one split: so much of a figure is luck.

        | | accuracy | macro-F1 over classes with ten files or more | the same without the 5 % least sure | calibration error |
        |---|--:|--:|--:|--:|
        | other splits | \(figures(of: validations)) |
        | other texts | \(figures(of: otherDraws)) |

        The first split, class by class:

        | class | precision | recall | F1 | files |
        |---|--:|--:|--:|--:|
        \(classRows)

        Class by class is not enough where there are two files; each addendum, in the first split:

        \(addenda)

        ## Limits

        - No real CAM statement was at hand: the class rests on made-up ones alone, and no figure here speaks of it.
        - Two real addenda say nothing about a rate.
        - The made-up headings were written after seeing which real titles failed, so that the figures are somewhat too good.
        - English only. Leases and letters of the United States, for the most part of listed companies.
        - A file that binds several documents is classified by its first.
        - The figures are of files from the same few sources as the training data; expect less on others, and review what has a low
          confidence.

        """
    }

    private var classes: [String] {
        Set((real + synthetic + generated).compactMap(\.label)).sorted()
    }

    private var families: Int { Set(real.compactMap(\.group)).count }

    private func counts(of samples: [TextSample]) -> String {
        classes.map { label in "\(samples.count { $0.label == label })" }.joined(separator: " | ")
    }

    private func figures(of validations: [[OutOfFoldPrediction]]) -> String {
        let all = validations.map { $0.map(\.scored) }
        let evaluations = all.map { Evaluation($0) }
        return [
            Self.spread(evaluations.map(\.accuracy)),
            Self.spread(evaluations.map(Self.macroF1OfCommonClasses)),
            Self.spread(all.map { Self.macroF1OfCommonClasses(Evaluation(Self.surest($0))) }),
            Self.spread(evaluations.map(\.calibrationError)),
        ].joined(separator: " | ")
    }

    /// Without the 5 % of the answers that are least sure.
    private static func surest(_ answers: [ScoredPrediction]) -> [ScoredPrediction] {
        let order = answers.sorted { $0.prediction.confidence > $1.prediction.confidence }
        return Array(order.prefix(Int((Double(answers.count) * 0.95).rounded(.up))))
    }

    private static func macroF1OfCommonClasses(_ evaluation: Evaluation) -> Double {
        let scores = evaluation.classes.filter { $0.support >= 10 }.map(\.f1)
        return scores.isEmpty ? 0 : scores.reduce(0, +) / Double(scores.count)
    }

    private static func spread(_ values: [Double]) -> String {
        guard let worst = values.min(), let best = values.max() else { return "–" }
        let mean = values.reduce(0, +) / Double(values.count)
        return "\(percent(mean)) (\(percent(worst)) – \(percent(best)))"
    }

    private var classRows: String {
        guard let first = validations.first else { return "" }
        return Evaluation(first.map(\.scored)).classes.map { score in
            "| \(score.label) | \(Self.percent(score.precision)) | \(Self.percent(score.recall)) "
                + "| \(Self.percent(score.f1)) | \(score.support) |"
        }.joined(separator: "\n")
    }

    private var addenda: String {
        let predictions = (validations.first ?? []).filter { $0.scored.truth == "addendum" }
        return predictions.map { prediction in
            let opening = samples[prediction.sample].text.split(whereSeparator: \.isWhitespace).prefix(8)
            return "- “\(opening.joined(separator: " "))…”: \(prediction.scored.prediction.label), "
                + "\(Self.percent(prediction.scored.prediction.confidence))"
        }.joined(separator: "\n")
    }

    private static func percent(_ value: Double) -> String { String(format: "%.1f %%", value * 100) }
}
