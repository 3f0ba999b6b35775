/// How much of the samples rules label, where they differ, and how often they are right.
package struct LabellingReport: Hashable, Sendable, Codable {
    package var count: Int
    /// Samples that any rule voted on.
    package var covered: Int
    /// Samples on which rules differ.
    package var conflicts: Int
    /// Samples that got a label.
    package var labelled: Int
    /// What they were labelled as, sorted by label.
    package var classes: [ClassShare]
    /// How often the labels are true; nil where no true label is known.
    package var measured: MeasuredAccuracy?
    /// One a rule, in the order of the rules.
    package var rules: [RuleScore]

    init(
        _ samples: [TextSample],
        votes: [[Int?]],
        answers: [LabelledByRules.Answer?],
        rules: LabellingRules,
        model: LabelModel
    ) {
        count = samples.count
        covered = votes.count { $0.contains { $0 != nil } }
        conflicts = votes.count { Set($0.compactMap(\.self)).count > 1 }
        labelled = answers.count { $0 != nil }
        classes = ClassShare.shares(of: answers.compactMap { $0?.label })
        measured = MeasuredAccuracy(zip(samples, answers).map { ($0.label, $1?.label) })
        self.rules = rules.rules.indices.map { place in
            RuleScore(
                rules.rules[place],
                votes: votes,
                place: place,
                estimatedAccuracy: model.accuracies[place],
                truths: samples.map(\.label)
            )
        }
    }
}
