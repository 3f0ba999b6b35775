import Mathematics

/// Makes classifiers from labelled samples.
///
/// The same samples in the same order with the same configuration give the same bytes. Training is one long
/// computation on the calling thread.
package struct Trainer: Sendable {
    package let configuration: TrainerConfiguration

    package init(configuration: TrainerConfiguration = TrainerConfiguration()) {
        self.configuration = configuration
    }

    /// Validates the configuration over grouped folds, calibrates on what came of it, and fits all samples.
    ///
    /// When every sample is auxiliary, all are scored.
    ///
    /// - Throws: `TrainingError`.
    package func train(
        _ samples: [TextSample],
        progress: (TrainingProgress) -> Void = { _ in }
    ) throws(TrainingError) -> TrainedModel {
        var samples = samples
        if samples.allSatisfy(\.isAuxiliary) {
            for index in samples.indices { samples[index].isAuxiliary = false }
        }
        let data = try CountedSamples(samples, vectorizer: configuration.vectorizer, progress: progress)
        let fit = LinearFit(configuration: configuration, data: data)
        let scores = try outOfFoldLogits(fit, seed: configuration.seed, progress: progress)
        let temperature = TemperatureFit.temperature(
            logits: scores.map(\.logits),
            truths: scores.map { data.labels[$0.sample] }
        )
        progress(TrainingProgress(step: .fitting, completed: 0, total: 1))
        let classifier = try fit.classifier(from: Array(samples.indices), temperature: temperature)
        progress(TrainingProgress(step: .fitting, completed: 1, total: 1))
        let outOfFold = scores.map { predict(data, $0.sample, $0.logits, temperature) }
        return TrainedModel(
            classifier: classifier,
            validation: Evaluation(outOfFold.map(\.scored)),
            outOfFold: outOfFold,
            sampleCounts: Dictionary(samples.compactMap(\.label).map { ($0, 1) }, uniquingKeysWith: +)
        )
    }

    /// Validates only, once a seed.
    ///
    /// Each fold's temperature is fitted to the other folds' answers, so that the calibration is honest too.
    ///
    /// - Throws: `TrainingError`.
    package func validate(
        _ samples: [TextSample],
        seeds: [UInt64],
        progress: (TrainingProgress) -> Void = { _ in }
    ) throws(TrainingError) -> [[OutOfFoldPrediction]] {
        let data = try CountedSamples(samples, vectorizer: configuration.vectorizer, progress: progress)
        let fit = LinearFit(configuration: configuration, data: data)
        var results: [[OutOfFoldPrediction]] = []
        for seed in seeds {
            let scores = try outOfFoldLogits(fit, seed: seed, progress: progress)
            var temperatures: [Int: Double] = [:]
            for fold in Set(scores.map(\.fold)) {
                let others = scores.filter { $0.fold != fold }
                temperatures[fold] = TemperatureFit.temperature(
                    logits: others.map(\.logits),
                    truths: others.map { data.labels[$0.sample] }
                )
            }
            results.append(scores.map { predict(data, $0.sample, $0.logits, temperatures[$0.fold] ?? 1) })
        }
        return results
    }

    private struct Score {
        var sample: Int
        var fold: Int
        var logits: [Double]
    }

    private func outOfFoldLogits(
        _ fit: LinearFit,
        seed: UInt64,
        progress: (TrainingProgress) -> Void
    ) throws(TrainingError) -> [Score] {
        let samples = fit.data.samples
        let folds = GroupedStratifiedFolds(samples, count: configuration.folds, seed: seed)
        var scores: [Score] = []
        for fold in 0..<folds.count {
            progress(TrainingProgress(step: .validating, completed: fold, total: folds.count))
            let chosen = samples.indices.filter { folds.folds[$0] != fold }
            guard Set(chosen.map { fit.data.labels[$0] }).count >= 2 else { continue }
            let classifier = try fit.classifier(from: chosen)
            for index in samples.indices where folds.folds[index] == fold && !samples[index].isAuxiliary {
                scores.append(Score(sample: index, fold: fold, logits: classifier.logits(of: samples[index])))
            }
        }
        progress(TrainingProgress(step: .validating, completed: folds.count, total: folds.count))
        return scores.sorted { $0.sample < $1.sample }
    }

    private func predict(
        _ data: CountedSamples,
        _ sample: Int,
        _ logits: [Double],
        _ temperature: Double
    ) -> OutOfFoldPrediction {
        let prediction = Classification(
            classes: data.classes,
            probabilities: Softmax.probabilities(logits, temperature: temperature)
        )
        let truth = data.classes[data.labels[sample]]
        return OutOfFoldPrediction(sample: sample, scored: ScoredPrediction(truth: truth, prediction: prediction))
    }
}
