/// How often the answers of about one confidence are right.
package struct ReliabilityBin: Hashable, Sendable, Codable {
    /// Confidences of the bin lie above it; the first bin also has 0.
    package var lower: Double
    /// Confidences of the bin go up to it.
    package var upper: Double
    package var count: Int
    /// The mean confidence; 0 for an empty bin.
    package var confidence: Double
    /// The share that is right; 0 for an empty bin.
    package var accuracy: Double

    /// Bins of equal width over 0…1.
    package static func bins(of predictions: [ScoredPrediction], count: Int) -> [Self] {
        var sums = [(count: Int, confidence: Double, hits: Int)](repeating: (0, 0, 0), count: count)
        for scored in predictions {
            let confidence = scored.prediction.confidence
            let index = index(of: confidence, among: count)
            sums[index].count += 1
            sums[index].confidence += confidence
            sums[index].hits += scored.truth == scored.prediction.label ? 1 : 0
        }
        return sums.enumerated().map { index, sum in
            Self(
                lower: Double(index) / Double(count),
                upper: Double(index + 1) / Double(count),
                count: sum.count,
                confidence: sum.count > 0 ? sum.confidence / Double(sum.count) : 0,
                accuracy: sum.count > 0 ? Double(sum.hits) / Double(sum.count) : 0
            )
        }
    }

    /// The expected calibration error over such bins if each answer were right with exactly its confidence.
    ///
    /// A bin's sum of confidences less hits is then nearly normal with mean 0 and variance Σ c(1 − c), and the mean of its
    /// size is √(2/π) standard deviations. 0 for no predictions.
    static func errorByChance(of predictions: [ScoredPrediction], count: Int) -> Double {
        var variances = [Double](repeating: 0, count: count)
        for scored in predictions {
            let confidence = scored.prediction.confidence
            variances[index(of: confidence, among: count)] += confidence * (1 - confidence)
        }
        let sum = variances.reduce(0) { $0 + (2 / Double.pi * max(0, $1)).squareRoot() }
        return sum / Double(max(1, predictions.count))
    }

    private static func index(of confidence: Double, among count: Int) -> Int {
        min(count - 1, max(0, Int((confidence * Double(count)).rounded(.up)) - 1))
    }
}
