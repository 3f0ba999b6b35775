import Foundation

/// Learns a second phase from judged questions: of two passages of one answer the better one should have the higher score.
///
/// Logistic loss over all such pairs (RankNet with a linear score: Burges et al., "Learning to Rank using Gradient Descent",
/// ICML 2005), each question counting the same, with a small quadratic penalty; gradient descent with a step that the
/// curvature allows, so that equal data give equal weights.
package struct SecondPhaseTrainer: Sendable {
    private static let penalty = 0.01
    private static let steps = 400

    /// A passage of an answer, and how good it is; 0 where nobody has judged it.
    package struct Example: Hashable, Sendable {
        package var features: PassageFeatures
        package var grade: Double

        package init(features: PassageFeatures, grade: Double) {
            self.features = features
            self.grade = grade
        }
    }

    private let names = PassageFeatures.Name.allCases

    package init() {}

    /// - Parameter answers: The passages of each judged question.
    /// - Returns: nil when no two passages of any answer differ in their grade.
    package func learn(_ answers: [[Example]]) -> SecondPhase? {
        let all = answers.joined().map(row)
        let means = names.indices.map { place in all.reduce(0) { $0 + $1[place] } / Double(max(1, all.count)) }
        let deviations = names.indices.map { place in
            let variance = all.reduce(0) { $0 + ($1[place] - means[place]) * ($1[place] - means[place]) }
            return (variance / Double(max(1, all.count))).squareRoot()
        }
        let used = names.indices.filter { deviations[$0] > 1e-9 }
        let pairs = answers.map { answer in
            differences(answer) { row in used.map { (row[$0] - means[$0]) / deviations[$0] } }
        }.filter { !$0.isEmpty }
        guard !pairs.isEmpty, !used.isEmpty else { return nil }
        let weights = weights(pairs, count: used.count)
        return SecondPhase(
            terms: zip(used, weights).map { place, weight in
                SecondPhase.Term(
                    feature: names[place].rawValue,
                    mean: means[place],
                    deviation: deviations[place],
                    weight: weight
                )
            }
        )
    }

    private func row(_ example: Example) -> [Double] { names.map { example.features.values[$0] ?? 0 } }

    /// Of each pair with different grades: the better one's features minus the other's.
    private func differences(_ answer: [Example], _ scaled: ([Double]) -> [Double]) -> [[Double]] {
        let rows = answer.map { (scaled(row($0)), $0.grade) }
        var differences: [[Double]] = []
        for (better, grade) in rows {
            for (worse, other) in rows where other < grade { differences.append(zip(better, worse).map(-)) }
        }
        return differences
    }

    private func weights(_ pairs: [[[Double]]], count: Int) -> [Double] {
        var weights = [Double](repeating: 0, count: count)
        // The curvature is at most a quarter of the mean squared length of the differences, and the penalty.
        let squares = pairs.map { pairs in
            pairs.reduce(0) { $0 + $1.reduce(0) { $0 + $1 * $1 } } / Double(pairs.count)
        }
        let step = 1 / (squares.reduce(0, +) / Double(pairs.count) / 4 + Self.penalty)
        for _ in 0..<Self.steps {
            var gradient = weights.map { Self.penalty * $0 }
            for question in pairs {
                let share = 1 / Double(question.count * pairs.count)
                for difference in question {
                    let margin = zip(weights, difference).reduce(0) { $0 + $1.0 * $1.1 }
                    let slope = share / (1 + exp(margin))
                    for place in gradient.indices { gradient[place] -= slope * difference[place] }
                }
            }
            for place in weights.indices { weights[place] -= step * gradient[place] }
        }
        return weights
    }
}
