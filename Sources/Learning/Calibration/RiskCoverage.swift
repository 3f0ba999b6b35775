/// How often answers are wrong when only the surest are given.
///
/// Source: El-Yaniv and Wiener 2010, "On the Foundations of Noise-free Selective Classification", section 2.
package struct RiskCoverage: Hashable, Sendable, Codable {
    /// What comes of answering from one confidence up.
    package struct Point: Hashable, Sendable, Codable {
        /// Answers of at least this confidence are given.
        package var threshold: Double
        /// The share of samples that get an answer.
        package var coverage: Double
        /// The share of the answers that is wrong.
        package var risk: Double
    }

    /// One a distinct confidence, from the surest answer alone to all of them.
    package let points: [Point]

    /// The curve of these answers; no points for none.
    package init(_ predictions: [ScoredPrediction]) {
        let sorted = predictions.sorted { $0.prediction.confidence > $1.prediction.confidence }
        var wrong = 0
        var points: [Point] = []
        for (index, scored) in sorted.enumerated() {
            wrong += scored.truth == scored.prediction.label ? 0 : 1
            let confidence = scored.prediction.confidence
            if index + 1 < sorted.count, sorted[index + 1].prediction.confidence == confidence { continue }
            points.append(
                Point(
                    threshold: confidence,
                    coverage: Double(index + 1) / Double(sorted.count),
                    risk: Double(wrong) / Double(index + 1)
                )
            )
        }
        self.points = points
    }

    /// The area under the curve: the mean risk over all coverages; 0 for no points.
    package var area: Double {
        var area = 0.0
        var before = 0.0
        for point in points {
            area += point.risk * (point.coverage - before)
            before = point.coverage
        }
        return area
    }

    /// The widest point at most as risky as `target`; nil when even the surest answers are riskier.
    package func point(ofRisk target: Double) -> Point? { points.last { $0.risk <= target } }

    /// So many points, evenly spread over the coverage, the last among them: enough to draw the curve.
    package func thinned(to count: Int) -> [Point] {
        guard points.count > count, count > 0 else { return points }
        return (1...count).map { points[$0 * points.count / count - 1] }
    }
}
