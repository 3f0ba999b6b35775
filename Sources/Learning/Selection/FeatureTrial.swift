import Mathematics

/// Tries ways to learn on one kind of features, over the same folds, and blends of them at no further cost.
struct FeatureTrial {
    /// One split: what is learned from, and what is judged on.
    private struct Fold {
        var problem: LinearProblem
        /// Those of the problem, ready for all support vectors.
        var rows: SolverRows
        var heldOut: [SparseVector]
        var truths: [Int]
    }

    /// What a way to learn said of the held-out rows, fold after fold.
    private struct Answers {
        /// Brought to spread 1 over the training rows where blends need it.
        var values: [[Double]]
    }

    private let features: Int
    private let round: Int
    private let classCount: Int
    private var folds: [Fold] = []
    private let truths: [Int]

    /// Makes the vectors of each fold, `repeats` times with other splits.
    ///
    /// - Throws: `TrainingError`.
    init(
        _ samples: [TextSample],
        features: Int,
        round: Int,
        configuration: VectorizerConfiguration,
        maximumFeatures: Int,
        foldCount: Int,
        repeats: Int,
        seed: UInt64
    ) throws(TrainingError) {
        self.features = features
        self.round = round
        let data = try CountedSamples(samples, vectorizer: configuration) { _ in }
        classCount = data.classes.count
        for number in 0..<repeats {
            let split = GroupedStratifiedFolds(samples, count: foldCount, seed: seed &+ UInt64(number))
            for fold in 0..<split.count {
                let rows = samples.indices.filter { split.folds[$0] != fold }
                let tested = samples.indices.filter { split.folds[$0] == fold && !samples[$0].isAuxiliary }
                let vectors = RowVectors(
                    of: data,
                    rows: rows,
                    vectorizer: configuration,
                    maximumFeatures: maximumFeatures
                )
                guard !tested.isEmpty, Set(rows.map { data.labels[$0] }).count >= 2,
                    vectors.vectorizer.vocabulary.count > 0
                else { continue }
                let problem = vectors.problem(of: rows, in: data)
                folds.append(
                    Fold(
                        problem: problem,
                        rows: SolverRows(problem),
                        heldOut: tested.map(vectors.vector(of:)),
                        truths: tested.map { data.labels[$0] }
                    )
                )
            }
        }
        truths = folds.flatMap(\.truths)
    }

    /// The scores of the candidates whose parts were tried.
    ///
    /// - Parameters:
    ///   - parts: Ways to learn, none of them a blend, in the order in which they are tried.
    ///   - candidates: Those to score, blends of the parts among them.
    ///   - goesOn: Asked before each part; what was not tried has no score.
    /// - Throws: `TrainingError`.
    func scores(
        parts: [Learner],
        candidates: [Candidate],
        goesOn: () -> Bool
    ) throws(TrainingError) -> (scores: [CandidateScore], evaluations: Int) {
        var answers: [Learner: Answers] = [:]
        for part in parts {
            guard goesOn() else { break }
            answers[part] = try self.answers(of: part)
        }
        let scores = candidates.compactMap { candidate -> CandidateScore? in
            guard let values = values(of: candidate.learner, answers) else { return nil }
            var tally = ChoiceTally(classCount: classCount)
            for (values, truth) in zip(values, truths) { tally.add(values, truth: truth) }
            return tally.score(of: candidate, round: round)
        }
        return (scores, answers.count)
    }

    private func answers(of part: Learner) throws(TrainingError) -> Answers {
        var values: [[Double]] = []
        for fold in folds {
            let weights = try weights(of: part, fold)
            let factor = 1 / weights.spread(over: fold.problem.rows)
            values += fold.heldOut.map { row in weights.logits(of: row).map { $0 * factor } }
        }
        return Answers(values: values)
    }

    private func weights(of part: Learner, _ fold: Fold) throws(TrainingError) -> LinearWeights {
        guard case .vectors(let solver) = part else { return try part.solve(fold.problem) }
        return try solver.solve(fold.problem, rows: fold.rows)
    }

    private func values(of learner: Learner, _ answers: [Learner: Answers]) -> [[Double]]? {
        guard case .blend(let solver, let bayes, let share) = learner else { return answers[learner]?.values }
        guard let vectors = answers[.vectors(solver)]?.values, let others = answers[.bayes(bayes)]?.values else {
            return nil
        }
        return zip(vectors, others).map { left, right in
            zip(left, right).map { share * $0 + (1 - share) * $1 }
        }
    }
}
