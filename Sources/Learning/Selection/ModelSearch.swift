/// Finds the recipe that suits the samples best: all candidates on few samples, the better ones on more.
///
/// Source: Jamieson and Talwalkar 2016, "Non-stochastic Best Arm Identification and Hyperparameter Optimization"
/// (successive halving), with the number of samples as what is spent. Each round is judged by cross-validation in which
/// a group is never on both sides. The same samples, space, seed and number of evaluations give the same choice.
package struct ModelSearch: Sendable {
    /// Samples of the rounds; the last round has as many as there are, if fewer.
    private static let roundSizes = [1500, 4000]
    /// Where the first round would have most of the samples anyway, it is left out.
    private static let leastGrowth = 1.7
    /// Candidates that go into the next round.
    private static let survivors = 6
    /// Folds of a round; below so many samples they are repeated with another split, for a fold then says little.
    private static let folds = 3
    private static let fewSamples = 1000
    private static let repeats = 2
    /// Of more classes, all is dearer by as much: folds are few and not repeated.
    private static let manyClasses = 30
    /// The most features that are considered.
    package static let maximumFeatures = 300_000

    package let space: SearchSpace
    package let seed: UInt64
    package let budget: SearchBudget

    package init(space: SearchSpace, seed: UInt64, budget: SearchBudget = .standard) {
        self.space = space
        self.seed = seed
        self.budget = budget
    }

    /// Searches, and names the best recipe of the last round that was reached.
    ///
    /// - Parameters:
    ///   - known: Trials of an earlier search over the same samples that was broken off; they are not done again.
    ///   - now: A clock, in seconds.
    ///   - finished: Told of each trial that is done, to keep it.
    ///   - progress: Told how many evaluations of about how many are done.
    /// - Throws: `TrainingError`.
    package func run(
        on samples: [TextSample],
        known: [SearchTrial] = [],
        now: () -> Double,
        finished: (SearchTrial) -> Void = { _ in },
        progress: (TrainingProgress) -> Void = { _ in }
    ) throws(TrainingError) -> SearchOutcome {
        let rounds = Self.rounds(of: samples, seed: seed)
        var state = SearchState(start: now(), expected: expectedEvaluations(rounds: rounds.count))
        var open = candidates
        for (number, subset) in rounds.enumerated() {
            var scores: [CandidateScore] = []
            for features in space.features.indices where open.contains(where: { $0.features == features }) {
                let tried = open.filter { $0.features == features }
                if let trial = known.first(where: { $0.round == number && $0.features == features }) {
                    state.add(trial)
                    scores += trial.scores
                    continue
                }
                guard !state.isSpent(budget, now: now()) else { continue }
                let trial = try trial(of: tried, round: number, on: subset, &state, now: now, progress: progress)
                state.add(trial)
                finished(trial)
                scores += trial.scores
            }
            guard !scores.isEmpty else { break }
            open = Self.ranked(scores).prefix(Self.survivors).map(\.candidate)
        }
        return SearchOutcome(best: open.first ?? candidates[0], trials: state.trials)
    }

    /// The configuration of a candidate.
    package func configuration(of candidate: Candidate, for samples: [TextSample]) -> TrainerConfiguration {
        TrainerConfiguration(
            vectorizer: space.features[candidate.features].vectorizer,
            learner: candidate.learner,
            consideredFeatures: Self.maximumFeatures,
            maximumFeatures: Self.maximumFeatures,
            folds: Self.validationFolds(of: samples),
            seed: seed
        )
    }

    /// All candidates, the simplest first.
    var candidates: [Candidate] {
        space.features.indices.flatMap { features in
            let blends = space.vectors.flatMap { solver in
                space.bayes.flatMap { bayes in space.shares.map { Learner.blend(solver, bayes, share: $0) } }
            }
            return (space.parts + blends).map { Candidate(features: features, learner: $0) }
        }
    }

    private func trial(
        of tried: [Candidate],
        round: Int,
        on samples: [TextSample],
        _ state: inout SearchState,
        now: () -> Double,
        progress: (TrainingProgress) -> Void
    ) throws(TrainingError) -> SearchTrial {
        let features = tried[0].features
        let trial = try FeatureTrial(
            samples,
            features: features,
            round: round,
            configuration: space.features[features].vectorizer,
            maximumFeatures: Self.maximumFeatures,
            foldCount: Self.folds,
            repeats: Self.repeats(of: samples),
            seed: seed
        )
        let needed = Set(tried.flatMap { Self.parts(of: $0.learner) })
        let parts = space.parts.filter(needed.contains)
        let before = state.evaluations
        let (scores, evaluations) = try trial.scores(parts: parts, candidates: tried) {
            progress(state.progress)
            guard !state.isSpent(budget, now: now()) else { return false }
            state.evaluations += 1
            return true
        }
        state.evaluations = before
        return SearchTrial(round: round, features: features, evaluations: evaluations, scores: scores)
    }

    /// How often the folds of a round are split anew.
    ///
    /// With many classes, no second split says more of a class of a few samples.
    private static func repeats(of samples: [TextSample]) -> Int {
        samples.count < fewSamples && !hasManyClasses(samples) ? repeats : 1
    }

    /// Folds of the last validation.
    ///
    /// Probabilities are those of models that lack a fold: of few samples, a fold must not be missed much.
    private static func validationFolds(of samples: [TextSample]) -> Int {
        if hasManyClasses(samples) { return folds }
        return samples.count < 1500 ? 10 : samples.count < 6000 ? 5 : 3
    }

    private static func hasManyClasses(_ samples: [TextSample]) -> Bool {
        Set(samples.lazy.compactMap(\.label)).count > manyClasses
    }

    private static func parts(of learner: Learner) -> [Learner] {
        guard case .blend(let solver, let bayes, _) = learner else { return [learner] }
        return [.vectors(solver), .bayes(bayes)]
    }

    private func expectedEvaluations(rounds: Int) -> Int {
        let all = space.features.count * space.parts.count + (rounds - 1) * Self.survivors
        guard case .evaluations(let most) = budget else { return all }
        return min(all, most)
    }

    /// Best first; of equal ones, the earlier.
    static func ranked(_ scores: [CandidateScore]) -> [CandidateScore] {
        scores.enumerated()
            .sorted { $0.element.rank == $1.element.rank ? $0.offset < $1.offset : $0.element.rank > $1.element.rank }
            .map(\.element)
    }

    /// The samples of each round: whole groups, with the classes in about the same shares.
    private static func rounds(of samples: [TextSample], seed: UInt64) -> [[TextSample]] {
        let sizes = roundSizes.dropLast().filter { Double(samples.count) > leastGrowth * Double($0) }
        return (sizes + roundSizes.suffix(1)).map { size in
            let parts = Int((Double(samples.count) / Double(size)).rounded())
            guard parts >= 2 else { return samples }
            let split = GroupedStratifiedFolds(samples, count: parts, seed: seed)
            return samples.indices.filter { split.folds[$0] ?? 0 == 0 }.map { samples[$0] }
        }
    }
}
