/// How often each class was taken for which.
package struct ConfusionMatrix: Hashable, Sendable, Codable {
    /// All classes that are or were called, sorted.
    package var labels: [String]
    /// By true class, then by the class it was called.
    package var counts: [[Int]]

    package init(_ predictions: [ScoredPrediction]) {
        labels = Set(predictions.flatMap { [$0.truth, $0.prediction.label] }).sorted()
        counts = Array(repeating: Array(repeating: 0, count: labels.count), count: labels.count)
        let places = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
        for prediction in predictions {
            guard let row = places[prediction.truth], let column = places[prediction.prediction.label] else { continue }
            counts[row][column] += 1
        }
    }
}
