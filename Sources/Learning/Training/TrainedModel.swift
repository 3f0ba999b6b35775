package import Mathematics

/// A new classifier, and how its recipe did.
package struct TrainedModel: Sendable {
    package var classifier: TextClassifier
    /// Over the samples that are not auxiliary, each judged by a model that saw none of its group.
    package var validation: Evaluation
    /// What those models said, one a sample that is not auxiliary.
    package var outOfFold: [OutOfFoldPrediction]
    /// Over the same samples: what is lost by weights of eight bits against those of 64 that the solver gave.
    package var quantizationLoss: PairedLoss
    /// Training samples by class, auxiliary ones among them.
    package var sampleCounts: [String: Int]

    package init(
        classifier: TextClassifier,
        validation: Evaluation,
        outOfFold: [OutOfFoldPrediction],
        quantizationLoss: PairedLoss,
        sampleCounts: [String: Int]
    ) {
        self.classifier = classifier
        self.validation = validation
        self.outOfFold = outOfFold
        self.quantizationLoss = quantizationLoss
        self.sampleCounts = sampleCounts
    }
}

/// What a model that saw none of a sample's group said of it.
package struct OutOfFoldPrediction: Hashable, Sendable {
    /// From 0, in the order of the training samples.
    package var sample: Int
    package var scored: ScoredPrediction

    package init(sample: Int, scored: ScoredPrediction) {
        self.sample = sample
        self.scored = scored
    }
}
