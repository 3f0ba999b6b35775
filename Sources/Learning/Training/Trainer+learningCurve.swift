import Mathematics

extension Trainer {
    /// The samples of a fold are dealt out into so many parts, of which more and more are learned from.
    private static let parts = 8
    private static let usedParts = [1, 2, 4, 8]

    /// Judges the recipe with an eighth, a quarter, half and all of the samples that each fold learns from.
    ///
    /// Parts are of whole groups with the classes in about the same shares, and a smaller one is within the larger. What the
    /// samples of a fold are called is the class of the largest value. Takes about twice what validation does.
    ///
    /// - Throws: `TrainingError`.
    package func learningCurve(
        _ samples: [TextSample],
        progress: (TrainingProgress) -> Void = { _ in }
    ) throws(TrainingError) -> LearningCurve {
        let data = try CountedSamples(samples, vectorizer: configuration.vectorizer, progress: progress)
        let fit = LinearFit(configuration: configuration, data: data)
        let folds = GroupedStratifiedFolds(samples, count: configuration.folds, seed: configuration.seed)
        var tallies = Self.usedParts.map { _ in Tally() }
        for fold in 0..<folds.count {
            progress(TrainingProgress(step: .validating, completed: fold, total: folds.count))
            let chosen = samples.indices.filter { folds.folds[$0] != fold }
            let tested = samples.indices.filter { folds.folds[$0] == fold && !samples[$0].isAuxiliary }
            let parts = GroupedStratifiedFolds(
                chosen.map { samples[$0] },
                count: Self.parts,
                seed: configuration.seed
            )
            for (place, used) in Self.usedParts.enumerated() {
                let rows = zip(chosen, parts.folds).filter { ($0.1 ?? 0) < used }.map(\.0)
                guard Set(rows.map { data.labels[$0] }).count >= 2 else { continue }
                let readings: [LinearFit.Fitted.Reading]
                do {
                    readings = try fit.fit(rows).readings(of: tested)
                } catch .noFeatures {
                    continue
                }
                tallies[place].trainingCounts.append(rows.count)
                tallies[place].cases += zip(tested, readings).map {
                    (data.labels[$0], ChoiceTally.choice($1.logits))
                }
            }
        }
        progress(TrainingProgress(step: .validating, completed: folds.count, total: folds.count))
        return LearningCurve(
            points: zip(Self.usedParts, tallies).map { used, tally in
                tally.point(share: Double(used) / Double(Self.parts), classCount: data.classes.count)
            }
        )
    }

    /// What was said of held-out samples after learning from one share.
    private struct Tally {
        var trainingCounts: [Int] = []
        var cases: [(truth: Int, answer: Int)] = []

        func point(share: Double, classCount: Int) -> LearningCurve.Point {
            var tally = ChoiceTally(classCount: classCount)
            for (truth, answer) in cases { tally.add(answer: answer, truth: truth) }
            let hits = cases.count { $0.truth == $0.answer }
            return LearningCurve.Point(
                share: share,
                trainingCount: trainingCounts.reduce(0, +) / max(1, trainingCounts.count),
                count: cases.count,
                accuracy: Double(hits) / Double(max(1, cases.count)),
                accuracyInterval: RateInterval(WilsonInterval.interval(successes: hits, of: cases.count)),
                macroF1: tally.macroF1,
                macroF1Interval: ChoiceTally.macroF1Interval(of: cases, classCount: classCount)
            )
        }
    }
}
