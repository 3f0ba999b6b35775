import Foundation

/// Turns scores into probabilities without overflow.
package enum Softmax {
    /// The logarithm of the sum of the exponentials; −∞ for no scores.
    ///
    /// The largest score is taken out first (Blanchard, Higham and Higham 2021, "Accurately computing the log-sum-exp
    /// and softmax functions", equation 1.3).
    package static func logSumExp(_ scores: [Double]) -> Double {
        guard let largest = scores.max() else { return -.infinity }
        guard largest.isFinite else { return largest }
        return largest + log(scores.reduce(0) { $0 + exp($1 - largest) })
    }

    /// Probabilities in the ratio of the exponentials of the scores divided by `temperature`.
    ///
    /// - Parameters:
    ///   - scores: Finite.
    ///   - temperature: Above 0; 1 leaves the scores as they are, more flattens, less sharpens.
    /// - Returns: One a score; they sum to 1.
    package static func probabilities(_ scores: [Double], temperature: Double = 1) -> [Double] {
        precondition(temperature > 0, "a temperature is above 0, not \(temperature)")
        guard let largest = scores.max() else { return [] }
        let exponentials = scores.map { exp(($0 - largest) / temperature) }
        let sum = exponentials.reduce(0, +)
        return exponentials.map { $0 / sum }
    }
}
