import Foundation
import Learning
import Testing

struct EvaluationTests {
    private func predictions(_ pairs: [(String, String, Double)]) -> [ScoredPrediction] {
        pairs.map { truth, called, confidence in
            let other = called == "a" ? "b" : "a"
            let prediction = Classification(
                probabilities: [
                    .init(label: called, probability: confidence), .init(label: other, probability: 1 - confidence),
                ]
            )
            return ScoredPrediction(truth: truth, prediction: prediction)
        }
    }

    /// Values of scikit-learn 1.9.1: `precision_recall_fscore_support` and `f1_score`.
    @Test func scoresEqualScikitLearn() {
        let pairs = zip("aabbbbcc", "abbbbacb").map { (String($0), String($1), 0.6) }
        let evaluation = Evaluation(predictions(pairs))
        #expect(evaluation.classes.map(\.label) == ["a", "b", "c"])
        #expect(evaluation.classes.map(\.precision) == [0.5, 0.6, 1])
        #expect(evaluation.classes.map(\.recall) == [0.5, 0.75, 0.5])
        #expect(evaluation.classes.map(\.support) == [2, 4, 2])
        #expect(abs(evaluation.macroF1 - 0.611111111111111) < 1e-12)
        #expect(abs(evaluation.weightedF1 - 0.625) < 1e-12)
        #expect(evaluation.accuracy == 0.625)
        #expect(evaluation.confusion.counts == [[1, 1, 0], [1, 3, 0], [0, 1, 1]])
    }

    @Test func calibrationErrorIsTheGapByBin() {
        // Bin 0.8–0.8667: 3 answers of 0.85, 2 right; bin 0.5333–0.6: 1 answer of 0.55, right.
        let pairs = [("a", "a", 0.85), ("a", "a", 0.85), ("b", "a", 0.85), ("b", "b", 0.55)]
        let evaluation = Evaluation(predictions(pairs))
        #expect(abs(evaluation.calibrationError - (0.75 * abs(0.85 - 2.0 / 3) + 0.25 * 0.45)) < 1e-12)
        let expected = -(2 * log(0.85) + log(0.15) + log(0.55)) / 4
        #expect(abs(evaluation.logLoss - expected) < 1e-12)
    }

    @Test func nothingScoresNothing() {
        let evaluation = Evaluation([])
        #expect(evaluation.count == 0)
        #expect(evaluation.accuracy == 0)
        #expect(evaluation.accuracyInterval.lower == 0 && evaluation.accuracyInterval.upper == 1)
    }

    @Test func latencyIsByNearestRank() {
        let latency = Latency(milliseconds: (1...200).map(Double.init))
        #expect(latency.median == 100)
        #expect(latency.p99 == 198)
    }

    @Test func evaluationsSurviveJSON() throws {
        let evaluation = Evaluation(predictions([("a", "a", 0.9), ("b", "a", 0.6)]))
        let data = try JSONEncoder().encode(evaluation)
        #expect(try JSONDecoder().decode(Evaluation.self, from: data) == evaluation)
    }
}
