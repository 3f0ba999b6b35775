/// What a search tried, for people and for the record.
package struct Leaderboard: Hashable, Sendable, Codable {
    /// A recipe with its figures.
    package struct Row: Hashable, Sendable, Codable {
        package var features: String
        package var learner: String
        /// From 1.
        package var round: Int
        /// Held-out samples that it was judged on.
        package var count: Int
        package var accuracy: Double
        /// Wilson's.
        package var accuracyInterval: RateInterval
        package var macroF1: Double

        private enum CodingKeys: String, CodingKey {
            case features, learner, round, count, accuracy
            case accuracyInterval = "accuracy_interval"
            case macroF1 = "macro_f1"
        }
    }

    /// The chosen recipe first; each recipe in the last round that it reached.
    package var rows: [Row]
    /// How many evaluations were done.
    package var evaluations: Int

    package init(_ outcome: SearchOutcome, space: SearchSpace) {
        rows = outcome.leaderboard.map { score in
            Row(
                features: space.features[score.candidate.features].name,
                learner: "\(score.candidate.learner)",
                round: score.round + 1,
                count: score.count,
                accuracy: score.accuracy,
                accuracyInterval: score.accuracyInterval,
                macroF1: score.macroF1
            )
        }
        evaluations = outcome.trials.reduce(0) { $0 + $1.evaluations }
    }
}
