/// How the model that comes with the product is made.
///
/// Real files decide: only they are scored and calibrated on, and they count most. Other texts fill what real ones
/// leave open (addenda, CAM statements) and are cut to their beginning, so that their uniform style weighs little. A
/// file's name is evidence only by a short list of words; ids, years and the prefixes of collections say nothing.
package enum DefaultRecipe {
    /// Fields, solver and sizes.
    package static let configuration = TrainerConfiguration(
        vectorizer: VectorizerConfiguration(
            fields: [
                TextField(
                    name: "kind",
                    source: .opening,
                    maximumWords: 40,
                    longestRun: 3,
                    skips: 3,
                    weight: 1.5,
                    minimumGroups: 2,
                    words: KindWords.words
                ),
                TextField(
                    name: "title",
                    source: .opening,
                    maximumWords: 20,
                    longestRun: 2,
                    weight: 0.4,
                    minimumGroups: 4
                ),
                TextField(
                    name: "first page",
                    source: .text,
                    maximumWords: 250,
                    longestRun: 2,
                    weight: 0.6,
                    minimumGroups: 4
                ),
                TextField(
                    name: "text",
                    source: .text,
                    maximumWords: 1200,
                    longestRun: 2,
                    weight: 0.3,
                    minimumGroups: 6
                ),
                TextField(
                    name: "file name",
                    source: .filename,
                    maximumWords: 20,
                    longestRun: 2,
                    weight: 0.25,
                    minimumGroups: 2,
                    words: FilenameEvidence.words
                ),
            ],
            foldsNumbers: true
        ),
        learner: .logistic(LinearSolver(kind: .primal, cost: 10, balancing: 1)),
        calibrations: [.temperature],
        consideredFeatures: 60_000,
        maximumFeatures: 30_000,
        folds: 5,
        seed: 1
    )

    /// How many texts of the sample generator are asked for, and with which seed.
    package static let generatedCount = 600
    package static let generatedSeed: UInt64 = 13
    /// Other draws of as many texts.
    ///
    /// With one draw or another, one or two real files more or fewer are told wrong. The card says so, for whatever changes
    /// the generator draws anew.
    package static let otherGeneratedSeeds: [UInt64] = [11, 12, 14]
    /// The share of each class among them: more of what real files lack, and many others that look alike.
    package static let generatedShares: [(label: String, weight: Double)] = [
        ("lease", 0.15), ("amendment", 0.15), ("addendum", 0.2), ("cam_statement", 0.2), ("other", 0.3),
    ]

    /// Headings of each kind that are written for training.
    static let headingCount = 120

    /// The training samples: the given ones with the copies that make the model bear a missing name or a poor scan.
    ///
    /// - Parameters:
    ///   - real: Files as the product reads them; label, file name and group (family) set.
    ///   - synthetic: Machine-written contracts, label set; may be empty.
    ///   - generated: Texts of the sample generator, label and file name set.
    /// - Returns: One scored sample, without file name, for each real file; all others are auxiliary.
    package static func samples(
        real: [TextSample],
        synthetic: [TextSample],
        generated: [TextSample]
    ) -> [TextSample] {
        var copies = SampleCopies(seed: configuration.seed)
        var headings = HeadingSamples(seed: configuration.seed)
        return real.enumerated().flatMap { copies.ofReal($1, number: $0) }
            + synthetic.enumerated().flatMap { copies.ofSynthetic($1, number: $0) }
            + generated.enumerated().flatMap { copies.ofGenerated($1, number: $0) }
            + headings.samples(ofEach: headingCount)
    }

    /// Makes the model; its `validation` rests on the real files alone, without their names.
    ///
    /// - Throws: `TrainingError`.
    package static func train(
        real: [TextSample],
        synthetic: [TextSample],
        generated: [TextSample],
        progress: (TrainingProgress) -> Void = { _ in }
    ) throws(TrainingError) -> TrainedModel {
        try Trainer(configuration: configuration).train(
            samples(real: real, synthetic: synthetic, generated: generated),
            progress: progress
        )
    }
}
