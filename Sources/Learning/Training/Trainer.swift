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
        let scores = try outOfFoldScores(fit, seed: configuration.seed, progress: progress)
        let choice = calibrationChoice(of: scores, data)
        let outOfFold = predictions(scores, choice.heldOut, data)
        let validation = Evaluation(outOfFold.map(\.scored))
        let verdict = CalibrationVerdict(
            calibration: choice.calibration,
            review: ReviewRule(RiskCoverage(outOfFold.map(\.scored)), targetRisk: configuration.targetRisk),
            novelty: NoveltyRule(scores.map(\.signals), falseAlarmRate: configuration.falseAlarmRate),
            reliability: validation.reliability,
            calibrationError: validation.calibrationError
        )
        progress(TrainingProgress(step: .fitting, completed: 0, total: 1))
        let classifier = try fit.classifier(from: Array(samples.indices), verdict: verdict)
        progress(TrainingProgress(step: .fitting, completed: 1, total: 1))
        return TrainedModel(
            classifier: classifier,
            validation: validation,
            outOfFold: outOfFold,
            quantizationLoss: quantizationLoss(of: scores, data),
            sampleCounts: Dictionary(samples.compactMap(\.label).map { ($0, 1) }, uniquingKeysWith: +)
        )
    }

    /// Validates only, once a seed.
    ///
    /// Each fold is calibrated on the other folds' answers, so that its probabilities are honest too.
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
            let scores = try outOfFoldScores(fit, seed: seed, progress: progress)
            results.append(predictions(scores, calibrationChoice(of: scores, data).heldOut, data))
        }
        return results
    }

    private struct Score {
        var sample: Int
        var fold: Int
        var logits: [Double]
        /// The class of the largest value, by the weights as they are kept and as they were solved.
        var choices: (kept: Int, exact: Int)
        var unknownShare: Double

        var signals: NoveltyRule.Signals {
            NoveltyRule.Signals(largestLogit: logits.max() ?? 0, unknownShare: unknownShare)
        }
    }

    private func outOfFoldScores(
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
            let tested = samples.indices.filter { folds.folds[$0] == fold && !samples[$0].isAuxiliary }
            scores += zip(tested, try fit.fit(chosen).readings(of: tested)).map { sample, reading in
                Score(
                    sample: sample,
                    fold: fold,
                    logits: reading.logits,
                    choices: (ChoiceTally.choice(reading.logits), ChoiceTally.choice(reading.exactLogits)),
                    unknownShare: reading.familiarity.unknownShare
                )
            }
        }
        progress(TrainingProgress(step: .validating, completed: folds.count, total: folds.count))
        return scores.sorted { $0.sample < $1.sample }
    }

    private func calibrationChoice(of scores: [Score], _ data: CountedSamples) -> CalibrationChoice {
        CalibrationChoice(
            among: configuration.calibrations,
            logits: scores.map(\.logits),
            truths: scores.map { data.labels[$0.sample] },
            folds: scores.map(\.fold),
            classCount: data.classes.count
        )
    }

    /// What eight bits a weight cost: both answers by the largest value, before calibration.
    private func quantizationLoss(of scores: [Score], _ data: CountedSamples) -> PairedLoss {
        let hits = scores.map { score in
            let truth = data.labels[score.sample]
            return (exact: score.choices.exact == truth, kept: score.choices.kept == truth)
        }
        return PairedLoss(
            onlyFirst: hits.count { $0.exact && !$0.kept },
            onlySecond: hits.count { $0.kept && !$0.exact },
            of: hits.count
        )
    }

    private func predictions(
        _ scores: [Score],
        _ probabilities: [[Double]],
        _ data: CountedSamples
    ) -> [OutOfFoldPrediction] {
        zip(scores, probabilities).map { score, probabilities in
            OutOfFoldPrediction(
                sample: score.sample,
                scored: ScoredPrediction(
                    truth: data.classes[data.labels[score.sample]],
                    prediction: Classification(classes: data.classes, probabilities: probabilities)
                )
            )
        }
    }
}
