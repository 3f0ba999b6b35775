import Foundation
import Mathematics

/// Finds the temperature that makes probabilities honest.
///
/// Source: Guo et al. 2017, "On Calibration of Modern Neural Networks", section 4.2, with the targets of Platt 1999,
/// "Probabilistic Outputs for Support Vector Machines", section 2.2: of n samples, the true class's
/// target is (n + 1) / (n + 2) rather than 1, so that a model without a mistake on few samples does not become certain.
package enum TemperatureFit {
    /// The narrowest and the widest temperature that are considered, as logarithms.
    private static let range = -4.0...3.0

    /// The temperature of least cross-entropy; 1 when there is nothing to fit to.
    ///
    /// - Parameters:
    ///   - logits: By sample, then by class; from models that did not see the sample.
    ///   - truths: The class of each sample.
    /// - Returns: Above 0.
    package static func temperature(logits: [[Double]], truths: [Int]) -> Double {
        guard let classCount = logits.first?.count, classCount > 1 else { return 1 }
        let target = Double(truths.count + 1) / Double(truths.count + 2)
        func loss(_ logarithm: Double) -> Double {
            let temperature = exp(logarithm)
            return zip(logits, truths).reduce(0) { sum, sample in
                sum + crossEntropy(sample.0.map { $0 / temperature }, truth: sample.1, target: target)
            }
        }
        return exp(minimum(of: loss))
    }

    private static func crossEntropy(_ scores: [Double], truth: Int, target: Double) -> Double {
        let total = Softmax.logSumExp(scores)
        let rest = (1 - target) / Double(scores.count - 1)
        return scores.indices.reduce(0) { sum, index in
            sum + (index == truth ? target : rest) * (total - scores[index])
        }
    }

    /// Golden-section search (Kiefer 1953); the loss has one valley in the temperature.
    private static func minimum(of loss: (Double) -> Double) -> Double {
        let ratio = (5.0.squareRoot() - 1) / 2
        var (low, high) = (range.lowerBound, range.upperBound)
        var (left, right) = (high - ratio * (high - low), low + ratio * (high - low))
        var (atLeft, atRight) = (loss(left), loss(right))
        while high - low > 1e-4 {
            if atLeft <= atRight {
                (high, right, atRight) = (right, left, atLeft)
                left = high - ratio * (high - low)
                atLeft = loss(left)
            } else {
                (low, left, atLeft) = (left, right, atRight)
                right = low + ratio * (high - low)
                atRight = loss(right)
            }
        }
        return (low + high) / 2
    }
}
