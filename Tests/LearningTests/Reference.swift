import Foundation
import Mathematics
import Testing

/// What other programs say of the inputs in `Fixtures/reference.json`; `scripts/make-learning-reference.py` writes it.
struct Reference: Decodable {
    struct Function: Decodable {
        var weights: [[Double]]
        var biases: [Double]
    }

    struct Curves: Decodable {
        var values: [Double]
        var truths: [Bool]
        var at: [Double]
        var isotonic: [Double]
    }

    struct Table: Decodable {
        var onlyFirst: Int
        var onlySecond: Int
        var exact: Double
        var midP: Double
    }

    struct Fairness: Decodable {
        var groups: [String]
        var truths: [Bool]
        var answers: [Bool]
        var demographicParity: Double
        var equalizedOdds: Double
        var equalOpportunity: Double
        /// By difference: the lower and the upper end.
        var intervals: [String: [Double]]
    }

    struct ConfidentLearning: Decodable {
        var labels: [Int]
        var probabilities: [[Double]]
        var joint: [[Int]]
        var thresholds: [Double?]
        /// By pruning.
        var issues: [String: [Int]]
    }

    var rows: [[Double]]
    var labels: [Int]
    /// By smoothing: the weights of each class.
    var bayes: [String: [[Double]]]
    /// By cost and class weight.
    var vectors: [String: Function]
    var sparse: Function
    var curves: Curves
    var mcNemar: [Table]
    var fairness: Fairness
    var confidentLearning: [ConfidentLearning]

    static func load() throws -> Self {
        let file = try #require(Bundle.module.url(forResource: "Fixtures/reference", withExtension: "json"))
        return try JSONDecoder().decode(Self.self, from: Data(contentsOf: file))
    }
}
