/// What rules made of samples, and how far each rule can be trusted.
package struct LabelledByRules: Sendable {
    /// What the rules together say of one sample.
    package struct Answer: Hashable, Sendable {
        package var label: String
        /// The label model's probability of `label`, 0…1; too high where many rules say the same.
        package var confidence: Double
        /// The names of the rules that voted for `label`, in the order of the rules.
        package var rules: [String]
    }

    /// One a sample; nil where no rule voted, or where what they say is less sure than was asked for.
    package let answers: [Answer?]
    package let report: LabellingReport

    /// Lets the rules vote, learns how far each can be trusted, and combines them.
    ///
    /// - Parameters:
    ///   - samples: A label that they have is never looked at but to measure.
    ///   - minimumConfidence: Answers below are left out, 0…1.
    package init(_ samples: [TextSample], by rules: LabellingRules, minimumConfidence: Double) {
        let votes = samples.map(rules.votes(on:))
        let model = LabelModel(fitting: votes, ruleCount: rules.rules.count, classCount: rules.classes.count)
        let answers = votes.map { votes -> Answer? in
            guard votes.contains(where: { $0 != nil }) else { return nil }
            let probabilities = model.probabilities(given: votes)
            var best = 0
            for label in probabilities.indices where probabilities[label] > probabilities[best] { best = label }
            guard probabilities[best] >= minimumConfidence else { return nil }
            return Answer(
                label: rules.classes[best],
                confidence: probabilities[best],
                rules: zip(rules.rules, votes).filter { $0.1 == best }.map(\.0.name)
            )
        }
        self.answers = answers
        report = LabellingReport(samples, votes: votes, answers: answers, rules: rules, model: model)
    }
}
