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

    init(classes: [String], probabilities: [Double]) {
        self.probabilities = zip(classes, probabilities).map(Probability.init)
        var best = 0
        for index in probabilities.indices where probabilities[index] > probabilities[best] { best = index }
        label = classes[best]
        confidence = probabilities[best]
    }
}
