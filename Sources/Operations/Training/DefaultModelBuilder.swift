package import Learning

/// Makes the model that comes with the product, and the card that says what it was made from and how well it does.
package struct DefaultModelBuilder: Sendable {
    /// A model file and its card.
    package struct Build: Sendable {
        package var model: [UInt8]
        /// Markdown.
        package var card: String
        /// One a split: what models that saw none of a real file's family said of it, file by file in their order.
        package var validations: [[ScoredPrediction]]
    }

    /// Other splits of the same files, to show how much of a figure is luck.
    private static let validationSeeds: [UInt64] = [1, 2, 3, 4, 5]

    private let real: [TextSample]
    private let synthetic: [TextSample]
    private let generated: [TextSample]
    private let otherDraws: [[TextSample]]

    /// - Parameters:
    ///   - real: Real files, with label, file name and family; only they are scored.
    ///   - synthetic: Machine-written contracts.
    ///   - generated: Texts of the sample generator.
    ///   - otherDraws: Such texts of other seeds, to show how much of a figure is the luck of the draw.
    package init(
        real: [TextSample],
        synthetic: [TextSample],
        generated: [TextSample],
        otherDraws: [[TextSample]]
    ) {
        self.real = real
        self.synthetic = synthetic
        self.generated = generated
        self.otherDraws = otherDraws
    }

    /// The same samples give the same bytes.
    ///
    /// - Throws: `TrainingError`.
    package func build(progress: @escaping @Sendable (TrainingProgress) -> Void) async throws -> Build {
        try await offThePool {
            let model = try DefaultRecipe.train(
                real: real,
                synthetic: synthetic,
                generated: generated,
                progress: progress
            )
            let samples = DefaultRecipe.samples(real: real, synthetic: synthetic, generated: generated)
            let trainer = Trainer(configuration: DefaultRecipe.configuration)
            let repeats = try trainer.validate(samples, seeds: Self.validationSeeds, progress: progress)
            let others = try otherDraws.flatMap { draw in
                try trainer.validate(
                    DefaultRecipe.samples(real: real, synthetic: synthetic, generated: draw),
                    seeds: Array(Self.validationSeeds.prefix(1)),
                    progress: progress
                )
            }
            let data = model.classifier.data()
            let card = ModelCard(
                real: real,
                synthetic: synthetic,
                generated: generated,
                samples: samples,
                validations: repeats,
                otherDraws: others,
                features: model.classifier.featureCount,
                bytes: data.count
            )
            return Build(model: data, card: card.markdown, validations: repeats.map { $0.map(\.scored) })
        }
    }
}
