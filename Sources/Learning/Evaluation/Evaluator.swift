package import Mathematics

/// Tries a classifier on samples whose class is known.
package struct Evaluator: Sendable {
    /// Samples that are explained to see how long it takes.
    private static let explainedSamples = 200
    private static let explainedFeatures = 12

    private let now: @Sendable () -> Double

    /// Takes a clock, in seconds, for the latency.
    package init(now: @escaping @Sendable () -> Double) { self.now = now }

    /// The evaluation over the samples that have a label; the others are passed over.
    package func evaluate(_ classifier: TextClassifier, on samples: [TextSample]) -> Evaluation {
        let (predictions, times) = predictions(of: classifier, on: samples)
        let labelled = samples.filter { $0.label != nil }
        var evaluation = Evaluation(
            predictions,
            latency: Latency(milliseconds: times),
            slices: SliceScore.scores(of: predictions, on: labelled),
            worstSlice: WorstSlice(of: predictions, on: labelled),
            gaps: SliceGap.gaps(of: predictions, on: labelled)
        )
        evaluation.macroF1Interval = Self.macroF1Interval(of: predictions)
        evaluation.explanationLatency = explanationLatency(of: classifier, on: zip(labelled, predictions))
        return evaluation
    }

    /// Whether one classifier is right where another is wrong more often than by chance.
    package func compare(
        _ first: TextClassifier,
        with second: TextClassifier,
        on samples: [TextSample]
    ) -> McNemarTest {
        func hits(_ classifier: TextClassifier) -> [Bool] {
            predictions(of: classifier, on: samples).predictions.map { $0.truth == $0.prediction.label }
        }
        let pairs = zip(hits(first), hits(second))
        return McNemarTest(
            onlyFirst: pairs.reduce(0) { $0 + ($1.0 && !$1.1 ? 1 : 0) },
            onlySecond: pairs.reduce(0) { $0 + ($1.1 && !$1.0 ? 1 : 0) }
        )
    }

    /// The answers for the samples that have a label, and how many milliseconds each took.
    private func predictions(
        of classifier: TextClassifier,
        on samples: [TextSample]
    ) -> (predictions: [ScoredPrediction], times: [Double]) {
        var predictions: [ScoredPrediction] = []
        var times: [Double] = []
        for sample in samples {
            guard let truth = sample.label else { continue }
            let start = now()
            let prediction = classifier.classify(sample)
            times.append((now() - start) * 1000)
            predictions.append(ScoredPrediction(truth: truth, prediction: prediction))
        }
        return (predictions, times)
    }

    private func explanationLatency(
        of classifier: TextClassifier,
        on answers: some Sequence<(TextSample, ScoredPrediction)>
    ) -> Latency {
        Latency(
            milliseconds: answers.prefix(Self.explainedSamples).map { sample, scored in
                let start = now()
                _ = classifier.explain(sample, label: scored.prediction.label, limit: Self.explainedFeatures)
                return (now() - start) * 1000
            }
        )
    }

    private static func macroF1Interval(of predictions: [ScoredPrediction]) -> RateInterval? {
        let labels = Set(predictions.flatMap { [$0.truth, $0.prediction.label] }).sorted()
        let places = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
        return ChoiceTally.macroF1Interval(
            of: predictions.map { (places[$0.truth] ?? 0, places[$0.prediction.label] ?? 0) },
            classCount: labels.count
        )
    }
}
