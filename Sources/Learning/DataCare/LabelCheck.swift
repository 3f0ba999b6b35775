/// Finds labels that are probably wrong, by models of the same samples that did not see the one in question.
struct LabelCheck {
    private static let excerptLength = 100

    let pruning: LabelIssueFinder.Pruning
    let seed: UInt64

    struct Outcome {
        /// The share of labels that are probably wrong.
        var noise: Double
        var issues: [LabelIssue]
    }

    /// Judges the samples that have a label and words.
    ///
    /// - Parameter duplicates: Near duplicates, which are kept on one side of each split: two that share a wrong label
    ///   would vouch for one another.
    /// - Throws: `TrainingError`.
    func outcome(
        of data: CheckedSamples,
        duplicates: [[Int]],
        progress: (TrainingProgress) -> Void
    ) throws(TrainingError) -> Outcome {
        let samples = Self.grouped(data.samples, duplicates)
        let usable = samples.indices.filter { samples[$0].label != nil && !samples[$0].text.isEmpty }
        let trainer = Trainer(configuration: .suiting(samples, seed: seed))
        let answers = try trainer.validate(usable.map { samples[$0] }, seeds: [seed], progress: progress)[0]
        guard let classes = answers.first?.scored.prediction.probabilities.map(\.label) else {
            return Outcome(noise: 0, issues: [])
        }
        let places = Dictionary(uniqueKeysWithValues: classes.enumerated().map { ($1, $0) })
        let labels = answers.map { places[$0.scored.truth] ?? 0 }
        let probabilities = answers.map { $0.scored.prediction.probabilities.map(\.probability) }
        let joint = ConfidentJoint(labels: labels, probabilities: probabilities, classCount: classes.count)
        let suspects = LabelIssueFinder(pruning: pruning)
            .suspects(labels: labels, probabilities: probabilities, joint: joint)
        return Outcome(
            noise: joint.noise,
            issues: suspects.map { suspect in
                issue(answers[suspect].scored, sample: usable[answers[suspect].sample], of: data)
            }
        )
    }

    private func issue(_ scored: ScoredPrediction, sample: Int, of data: CheckedSamples) -> LabelIssue {
        LabelIssue(
            place: data.places[sample],
            label: scored.truth,
            suggestion: scored.prediction.label,
            probability: scored.probabilityOfTruth,
            suggestionProbability: scored.prediction.confidence,
            excerpt: Self.excerpt(of: data.samples[sample].text)
        )
    }

    private static func excerpt(of text: String) -> String {
        let start = text.prefix(4 * excerptLength).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return start.count > excerptLength ? start.prefix(excerptLength - 1) + "…" : start
    }

    private static func grouped(_ samples: [TextSample], _ duplicates: [[Int]]) -> [TextSample] {
        var samples = samples
        for (number, members) in duplicates.enumerated() {
            for index in members where samples[index].group == nil {
                samples[index].group = "near duplicates \(number)"
            }
        }
        return samples
    }
}
