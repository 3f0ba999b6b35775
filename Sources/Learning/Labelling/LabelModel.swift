import Foundation

/// How far each rule can be trusted, learned from where rules agree and differ, without a single true label.
///
/// Given a sample's class y, rules speak independently of one another: rule j, where it does not abstain, names y with
/// probability α_j, and each of the other K − 1 classes with (1 − α_j) / (K − 1). That it abstains says nothing of y.
/// Sources: Dawid and Skene 1979, "Maximum Likelihood Estimation of Observer Error-Rates Using the EM Algorithm",
/// section 3, with one error rate an observer; abstentions as in Ratner et al. 2016, "Data Programming", section 3.
///
/// A rule that meets no other keeps the accuracy it was believed to have. Rules that repeat each other are counted
/// as if they were independent, so that confidences are too high where many say the same.
package struct LabelModel: Hashable, Sendable {
    /// Before any vote is seen, a rule is believed to be right so often.
    private static let believedAccuracy = 0.8
    /// It is believed as firmly as if that had been seen on so many samples.
    private static let beliefWeight = 10.0
    /// Added to each class's count of samples, so that none becomes impossible.
    private static let classSmoothing = 1.0
    private static let mostSteps = 500
    private static let tolerance = 1e-8

    /// By rule: α, between 0 and 1.
    package private(set) var accuracies: [Double]
    /// By class: its share among the samples that got votes; they sum to 1.
    package private(set) var shares: [Double]

    /// Learns from votes by expectation and maximisation; the same votes give the same bits.
    ///
    /// - Parameters:
    ///   - votes: By sample, then by rule: a class, from 0, or nil. Samples without votes teach nothing.
    ///   - ruleCount: The length of each sample's votes.
    ///   - classCount: At least 2.
    package init(fitting votes: [[Int?]], ruleCount: Int, classCount: Int) {
        precondition(classCount >= 2, "\(classCount) classes leave nothing to vote on")
        accuracies = Array(repeating: Self.believedAccuracy, count: ruleCount)
        shares = Array(repeating: 1 / Double(classCount), count: classCount)
        let covered = votes.filter { $0.contains { $0 != nil } }
        for _ in 0..<Self.mostSteps where !covered.isEmpty {
            let before = accuracies + shares
            maximize(covered, beliefs: covered.map(probabilities(given:)))
            let change = zip(before, accuracies + shares).reduce(0) { max($0, abs($1.0 - $1.1)) }
            if change < Self.tolerance { break }
        }
    }

    /// The probability of each class given a sample's votes; the shares of the classes where there are none.
    package func probabilities(given votes: [Int?]) -> [Double] {
        var logarithms = shares.map { log($0) }
        for (accuracy, vote) in zip(accuracies, votes) {
            guard let vote else { continue }
            let (right, wrong) = (log(accuracy), log((1 - accuracy) / Double(shares.count - 1)))
            for label in logarithms.indices { logarithms[label] += label == vote ? right : wrong }
        }
        let largest = logarithms.max() ?? 0
        let exponentials = logarithms.map { exp($0 - largest) }
        let sum = exponentials.reduce(0, +)
        return exponentials.map { $0 / sum }
    }

    private mutating func maximize(_ votes: [[Int?]], beliefs: [[Double]]) {
        var right = accuracies.map { _ in Self.beliefWeight * Self.believedAccuracy }
        var spoken = accuracies.map { _ in Self.beliefWeight }
        var mass = shares.map { _ in Self.classSmoothing }
        for (votes, belief) in zip(votes, beliefs) {
            for (rule, vote) in votes.enumerated() {
                guard let vote else { continue }
                right[rule] += belief[vote]
                spoken[rule] += 1
            }
            for label in mass.indices { mass[label] += belief[label] }
        }
        accuracies = zip(right, spoken).map { $0 / $1 }
        let total = mass.reduce(0, +)
        shares = mass.map { $0 / total }
    }
}
