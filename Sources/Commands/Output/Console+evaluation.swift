import Foundation
import Learning

extension Console {
    /// Writes the figures of a model as a table.
    func show(_ evaluation: Evaluation) {
        let interval = evaluation.accuracyInterval
        line(
            "accuracy \(evaluation.accuracy.asPercent) (95 % interval \(interval.lower.asPercent) – \(interval.upper.asPercent))"
        )
        let spread = evaluation.macroF1Interval.map { " (\($0.lower.asPercent) – \($0.upper.asPercent))" } ?? ""
        line(
            "macro-F1 \(evaluation.macroF1.asPercent)\(spread), among the first three \(evaluation.topThreeAccuracy.asPercent), "
                + "calibration error \(evaluation.calibrationError.asPercent)"
        )
        if let latency = evaluation.latency {
            line("latency p50 \(latency.median.asScore) ms, p99 \(latency.p99.asScore) ms")
        }
        let width = evaluation.classes.map(\.label.count).max() ?? 0
        for score in evaluation.classes {
            let label = score.label.padding(toLength: width, withPad: " ", startingAt: 0)
            line(
                "  \(label)  precision \(score.precision.asPercent)  recall \(score.recall.asPercent)  of \(score.support)"
            )
        }
        if let worst = evaluation.worstSlice {
            line("worst slice: \(worst.slice) \(worst.value), \(worst.accuracy.asPercent) of \(worst.count)")
        }
        for score in evaluation.slices {
            line(
                "  \(score.slice) \(score.value): \(score.accuracy.asPercent) of \(score.count) "
                    + "(\(score.accuracyInterval.lower.asPercent) – \(score.accuracyInterval.upper.asPercent))"
            )
        }
    }
}
