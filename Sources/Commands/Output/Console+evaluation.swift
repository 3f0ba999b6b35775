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
                + "calibration error \(evaluation.calibrationError.asPercent) "
                + "(\(evaluation.calibrationErrorByChance.asPercent) would be chance)"
        )
        if let latency = evaluation.latency {
            line("latency p50 \(latency.median.asScore) ms, p99 \(latency.p99.asScore) ms")
        }
        if let latency = evaluation.explanationLatency {
            line("explanation p50 \(latency.median.asScore) ms, p99 \(latency.p99.asScore) ms")
        }
        let width = evaluation.classes.map(\.label.count).max() ?? 0
        for score in evaluation.classes {
            let label = score.label.padding(toLength: width, withPad: " ", startingAt: 0)
            line(
                "  \(label)  precision \(score.precision.asPercent)  recall \(score.recall.asPercent)  of \(score.support)"
            )
        }
        if let worst = evaluation.worstSlice {
            line("worst slice: \(worst.text), \(worst.accuracy.asPercent) of \(worst.count)")
        }
        for score in evaluation.slices {
            line(
                "  \(score.slice) \(score.value): \(score.accuracy.asPercent) of \(score.count) "
                    + "(\(score.accuracyInterval.lower.asPercent) – \(score.accuracyInterval.upper.asPercent))"
            )
        }
        show(evaluation.gaps)
    }

    /// Writes how unlike the parts of each slice are treated, by the class of which that is surest.
    private func show(_ gaps: [SliceGap]) {
        guard !gaps.isEmpty else { return }
        line(
            "unlike treatment of a slice's parts: differences of rates, for the class where it is surest (95 % intervals):"
        )
        for (slice, gaps) in Dictionary(grouping: gaps, by: \.slice).sorted(by: { $0.key < $1.key }) {
            guard let worst = gaps.max(by: { $0.interval.equalizedOdds.lower < $1.interval.equalizedOdds.lower })
            else { continue }
            let figures = [
                ("equalized odds", worst.gap.equalizedOdds, worst.interval.equalizedOdds),
                ("equal opportunity", worst.gap.equalOpportunity, worst.interval.equalOpportunity),
                ("demographic parity", worst.gap.demographicParity, worst.interval.demographicParity),
            ].map { name, gap, interval in
                "\(name) \(gap.asPercent) (\(interval.lower.asPercent) – \(interval.upper.asPercent))"
            }
            line("  \(slice), \(worst.label): \(figures.joined(separator: ", "))")
        }
    }

    /// Writes how good the recipe is with fewer samples.
    func show(_ curve: LearningCurve) {
        line("learning curve: samples learned from, accuracy and macro-F1 on held-out ones (95 % intervals)")
        for point in curve.points {
            let accuracy = point.accuracyInterval
            let spread = point.macroF1Interval.map { " (\($0.lower.asPercent) – \($0.upper.asPercent))" } ?? ""
            line(
                "  \(point.trainingCount)  \(point.accuracy.asPercent) (\(accuracy.lower.asPercent) – \(accuracy.upper.asPercent))  "
                    + "\(point.macroF1.asPercent)\(spread)"
            )
        }
    }
}
