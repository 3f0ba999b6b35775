import Foundation
import Learning

extension Console {
    /// Writes the figures of a model as a table.
    func show(_ evaluation: Evaluation) {
        let interval = evaluation.accuracyInterval
        line(
            "accuracy \(evaluation.accuracy.asPercent) (95 % interval \(interval.lower.asPercent) – \(interval.upper.asPercent))"
        )
        line("macro-F1 \(evaluation.macroF1.asPercent), calibration error \(evaluation.calibrationError.asPercent)")
        let width = evaluation.classes.map(\.label.count).max() ?? 0
        for score in evaluation.classes {
            let label = score.label.padding(toLength: width, withPad: " ", startingAt: 0)
            line(
                "  \(label)  precision \(score.precision.asPercent)  recall \(score.recall.asPercent)  of \(score.support)"
            )
        }
    }
}
