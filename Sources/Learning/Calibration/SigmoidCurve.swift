import Foundation

/// A probability that rises or falls with a value along a sigmoid: 1 / (1 + exp(slope · value + offset)).
///
/// Source: Platt 1999, "Probabilistic Outputs for Support Vector Machines", section 2, fitted as in Lin, Lin and Weng
/// 2007, "A Note on Platt's Probabilistic Outputs for Support Vector Machines", appendix C.
package struct SigmoidCurve: Hashable, Sendable, Codable {
    package var slope: Double
    package var offset: Double

    /// The probability at a value.
    package func probability(of value: Double) -> Double {
        let exponent = slope * value + offset
        return exponent >= 0 ? exp(-exponent) / (1 + exp(-exponent)) : 1 / (1 + exp(exponent))
    }

    /// The curve of least cross-entropy with Platt's targets, which keep few samples from becoming certain.
    package init(fitting values: [Double], truths: [Bool]) {
        let positives = Double(truths.count { $0 })
        let negatives = Double(truths.count) - positives
        let high = (positives + 1) / (positives + 2)
        let low = 1 / (negatives + 2)
        let problem = Problem(values: values, targets: truths.map { $0 ? high : low })
        (slope, offset) = problem.minimum(from: (0, log((negatives + 1) / (positives + 1))))
    }

    /// The cross-entropy of values with their targets, as a function of slope and offset.
    private struct Problem {
        /// Iterations, smallest step and smallest gradient as in the paper.
        private static let iterations = 100
        private static let smallestStep = 1e-10
        private static let smallestGradient = 1e-5
        private static let ridge = 1e-12

        let values: [Double]
        let targets: [Double]

        func loss(_ slope: Double, _ offset: Double) -> Double {
            zip(values, targets).reduce(0) { sum, entry in
                let exponent = slope * entry.0 + offset
                return exponent >= 0
                    ? sum + entry.1 * exponent + log(1 + exp(-exponent))
                    : sum + (entry.1 - 1) * exponent + log(1 + exp(exponent))
            }
        }

        /// Newton's method with backtracking.
        func minimum(from start: (Double, Double)) -> (Double, Double) {
            var (slope, offset) = start
            var current = loss(slope, offset)
            for _ in 0..<Self.iterations {
                let (gradient, step) = newton(slope, offset)
                if max(abs(gradient.0), abs(gradient.1)) < Self.smallestGradient { break }
                let descent = gradient.0 * step.0 + gradient.1 * step.1
                var length = 1.0
                while length >= Self.smallestStep {
                    let next = loss(slope + length * step.0, offset + length * step.1)
                    if next < current + 0.0001 * length * descent {
                        (slope, offset, current) = (slope + length * step.0, offset + length * step.1, next)
                        break
                    }
                    length /= 2
                }
                if length < Self.smallestStep { break }
            }
            return (slope, offset)
        }

        private func newton(_ slope: Double, _ offset: Double) -> (gradient: (Double, Double), step: (Double, Double)) {
            var (h11, h22, h21, g1, g2) = (Self.ridge, Self.ridge, 0.0, 0.0, 0.0)
            for (value, target) in zip(values, targets) {
                let exponent = slope * value + offset
                let p = exponent >= 0 ? exp(-exponent) / (1 + exp(-exponent)) : 1 / (1 + exp(exponent))
                let curvature = p * (1 - p)
                h11 += value * value * curvature
                h22 += curvature
                h21 += value * curvature
                g1 += value * (target - p)
                g2 += target - p
            }
            let determinant = h11 * h22 - h21 * h21
            return ((g1, g2), (-(h22 * g1 - h21 * g2) / determinant, -(-h21 * g1 + h11 * g2) / determinant))
        }
    }
}
