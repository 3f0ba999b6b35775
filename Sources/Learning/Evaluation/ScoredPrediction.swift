import Mathematics

/// What a classifier said of a sample whose class is known.
package struct ScoredPrediction: Hashable, Sendable {
    package var truth: String
    package var prediction: Classification

    package init(truth: String, prediction: Classification) {
        self.truth = truth
        self.prediction = prediction
    }

    /// Whether the true class is one of the most probable; of equal ones, the first count.
    package func isTruthAmong(first count: Int) -> Bool {
        let probabilities = prediction.probabilities.map(\.probability)
        return TopK.indices(of: probabilities, count: count).contains { prediction.probabilities[$0].label == truth }
    }

    /// What the true class was given, 0…1; 0 for a class that the model does not know.
    package var probabilityOfTruth: Double {
        prediction.probabilities.first { $0.label == truth }?.probability ?? 0
    }
}
