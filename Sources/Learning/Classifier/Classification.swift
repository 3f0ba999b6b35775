/// What a classifier says of a sample.
package struct Classification: Hashable, Sendable {
    /// A class and how probable it is.
    package struct Probability: Hashable, Sendable {
        package var label: String
        /// 0…1.
        package var probability: Double

        package init(label: String, probability: Double) {
            self.label = label
            self.probability = probability
        }
    }

    /// The most probable class; of equal ones, the first.
    package var label: String
    /// The calibrated probability of `label`.
    package var confidence: Double
    /// In the order of the classes; they sum to 1.
    package var probabilities: [Probability]
    /// How little the sample is like what the model learned from: about 0 for a usual one; nil when the model does not
    /// know.
    package var novelty: Double?
    /// Whether a person should look at the answer before it is used; nil when the model does not know.
    package var needsReview: Bool?
    /// Why, where a person should; of two reasons, that the sample is unlike all others.
    package var reviewReason: ReviewReason?

    /// The most probable of the classes.
    ///
    /// - Precondition: there is at least one.
    package init(probabilities: [Probability]) {
        precondition(!probabilities.isEmpty, "a classification needs classes")
        var best = probabilities[0]
        for candidate in probabilities where candidate.probability > best.probability { best = candidate }
        self.probabilities = probabilities
        label = best.label
        confidence = best.probability
    }

    init(classes: [String], probabilities: [Double]) {
        self.init(probabilities: zip(classes, probabilities).map(Probability.init))
    }
}
