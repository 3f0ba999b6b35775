/// How good a recipe is with a part of the samples: whether more of them would help.
package struct LearningCurve: Hashable, Sendable, Codable {
    /// What comes of a part of the samples.
    package struct Point: Hashable, Sendable, Codable {
        /// The share of the samples of each fold's training side that was learned from, above 0 and up to 1.
        package var share: Double
        /// The mean number of samples that was learned from, auxiliary ones among them.
        package var trainingCount: Int
        /// Held-out samples; fewer than there are where a part was too small to be learned from.
        package var count: Int
        package var accuracy: Double
        /// Wilson's.
        package var accuracyInterval: RateInterval
        package var macroF1: Double
        /// By a bootstrap; nil for no samples.
        package var macroF1Interval: RateInterval?

        private enum CodingKeys: String, CodingKey {
            case share, count, accuracy
            case trainingCount = "training_count"
            case accuracyInterval = "accuracy_interval"
            case macroF1 = "macro_f1"
            case macroF1Interval = "macro_f1_interval"
        }
    }

    /// From few samples to all.
    package var points: [Point]
}
