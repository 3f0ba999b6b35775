/// A recipe that a search considers.
package struct Candidate: Hashable, Sendable, Codable {
    /// Its place among the features of the search space.
    package var features: Int
    package var learner: Learner

    package init(features: Int, learner: Learner) {
        self.features = features
        self.learner = learner
    }
}

/// How a candidate did in one round.
package struct CandidateScore: Hashable, Sendable, Codable {
    package var candidate: Candidate
    /// From 0; later rounds have more samples.
    package var round: Int
    /// Held-out samples, repetitions counted anew.
    package var count: Int
    /// The share of them that was right.
    package var accuracy: Double
    /// Wilson's.
    package var accuracyInterval: RateInterval
    package var macroF1: Double

    /// What candidates are ranked by: the mean of accuracy and macro-F1, so that rare classes are heard.
    package var rank: Double { (accuracy + macroF1) / 2 }

    private enum CodingKeys: String, CodingKey {
        case candidate, round, count, accuracy
        case accuracyInterval = "accuracy_interval"
        case macroF1 = "macro_f1"
    }
}
