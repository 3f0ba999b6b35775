/// Tries a classifier on samples whose class is known.
package struct Evaluator: Sendable {
    private let now: @Sendable () -> Double

    /// Takes a clock, in seconds, for the latency.
    package init(now: @escaping @Sendable () -> Double) { self.now = now }

    /// The evaluation over the samples that have a label; the others are passed over.
    package func evaluate(_ classifier: TextClassifier, on samples: [TextSample]) -> Evaluation {
        var predictions: [ScoredPrediction] = []
        var times: [Double] = []
        let labelled = samples.filter { $0.label != nil }
        for sample in labelled {
            guard let truth = sample.label else { continue }
            let start = now()
            let prediction = classifier.classify(sample)
            times.append((now() - start) * 1000)
            predictions.append(ScoredPrediction(truth: truth, prediction: prediction))
        }
        return Evaluation(
            predictions,
            latency: Latency(milliseconds: times),
            slices: SliceScore.scores(of: predictions, on: labelled)
        )
    }
}
