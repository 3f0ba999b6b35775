import Foundation

/// Chooses among ways of calibrating by how well each does on folds that it was not fitted to.
package struct CalibrationChoice: Sendable {
    /// A probability counts as at least this much, so that one sure mistake does not decide.
    private static let smallestProbability = 1e-4
    /// A way with more parameters must bring the loss below this part of the simpler one's.
    private static let worthwhile = 0.95

    /// Fitted to all samples.
    package let calibration: Calibration
    /// By sample: the chosen way's probabilities, fitted to the other folds.
    package let heldOut: [[Double]]

    /// - Parameters:
    ///   - methods: Those to try, at least one, the simplest first; a later one must be clearly better.
    ///   - logits: By sample, then by class; from models that did not see the sample.
    ///   - truths: The class of each sample.
    ///   - folds: The fold of each sample.
    ///   - classCount: At least 2.
    package init(
        among methods: [Calibration.Method],
        logits: [[Double]],
        truths: [Int],
        folds: [Int],
        classCount: Int
    ) {
        precondition(!methods.isEmpty, "there is no way to choose")
        var best: (method: Calibration.Method, probabilities: [[Double]], loss: Double)?
        for method in methods {
            let probabilities = Self.crossFitted(method, logits, truths, folds, classCount)
            let loss = Self.loss(of: probabilities, truths)
            if best == nil || loss < (best?.loss ?? 0) * Self.worthwhile { best = (method, probabilities, loss) }
        }
        let method = best?.method ?? methods[0]
        calibration = Calibration(method, logits: logits, truths: truths, classCount: classCount)
        heldOut = best?.probabilities ?? []
    }

    private static func crossFitted(
        _ method: Calibration.Method,
        _ logits: [[Double]],
        _ truths: [Int],
        _ folds: [Int],
        _ classCount: Int
    ) -> [[Double]] {
        var result = logits
        for fold in Set(folds).sorted() {
            let others = folds.indices.filter { folds[$0] != fold }
            let calibration = Calibration(
                method,
                logits: others.map { logits[$0] },
                truths: others.map { truths[$0] },
                classCount: classCount
            )
            for index in folds.indices where folds[index] == fold {
                result[index] = calibration.probabilities(of: logits[index])
            }
        }
        return result
    }

    private static func loss(of probabilities: [[Double]], _ truths: [Int]) -> Double {
        zip(probabilities, truths).reduce(0) { $0 - log(max(smallestProbability, $1.0[$1.1])) }
            / Double(max(1, truths.count))
    }
}
