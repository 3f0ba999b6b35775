import Mathematics

/// Makes smaller variants of a model, and lets through the smallest that is proven to be hardly worse.
///
/// All weights have eight bits already. What is dropped are features; the rest is solved anew and calibrated anew, for
/// weights, probabilities and the words that a model does not know all depend on which features there are.
package struct ModelCompressor: Sendable {
    /// A variant may be right so much less often, as a share of all samples: half a point.
    package static let margin = 0.005
    /// Both from what keeps most to what keeps least.
    private static let shares = [2, 4, 8, 16]
    private static let sparseCosts = [10.0, 3]
    /// Samples that are classified to see how long it takes.
    private static let timedSamples = 500

    private let configuration: TrainerConfiguration
    private let now: @Sendable () -> Double

    /// - Parameters:
    ///   - configuration: How the whole model was made.
    ///   - now: A clock, in seconds.
    package init(configuration: TrainerConfiguration, now: @escaping @Sendable () -> Double) {
        self.configuration = configuration
        self.now = now
    }

    /// Trains the variants; those that would have as many features as the whole model are left out, and those that keep
    /// still less than one that surely loses too much.
    ///
    /// - Throws: `TrainingError`.
    package func variants(
        of whole: TrainedModel,
        from samples: [TextSample],
        progress: (TrainingProgress) -> Void = { _ in }
    ) throws(TrainingError) -> [ModelVariant] {
        var variants: [ModelVariant] = []
        for family in configurations(features: whole.classifier.featureCount) {
            for (name, configuration) in family {
                let model: TrainedModel
                do {
                    model = try Trainer(configuration: configuration).train(samples, progress: progress)
                } catch .noFeatures {
                    break
                }
                guard model.classifier.featureCount < whole.classifier.featureCount else { continue }
                let variant = variant(named: name, model, beside: whole, samples)
                variants.append(variant)
                if variant.summary.loss.lower > Self.margin { break }
            }
        }
        return variants
    }

    /// The smallest variant of which it is proven that it loses at most `margin`; nil where there is none.
    package static func accepted(_ variants: [ModelVariant]) -> ModelVariant? {
        variants.filter(\.summary.isProven).min { $0.summary.byteCount < $1.summary.byteCount }
    }

    /// What the eight bits of the whole model's weights cost by themselves.
    package func summary(ofQuantized whole: TrainedModel, _ samples: [TextSample]) -> ModelVariant.Summary {
        ModelVariant.Summary(
            name: "8-bit weights",
            features: whole.classifier.featureCount,
            byteCount: whole.classifier.data().count,
            microseconds: microseconds(of: whole.classifier, on: samples),
            loss: whole.quantizationLoss
        )
    }

    private func configurations(features: Int) -> [[(name: String, configuration: TrainerConfiguration)]] {
        let pruned = Self.shares.compactMap { share -> (String, TrainerConfiguration)? in
            guard features / share > 0 else { return nil }
            var configuration = configuration
            configuration.maximumFeatures = features / share
            return ("1/\(share) of the features", configuration)
        }
        let sparse = Self.sparseCosts.map { cost -> (String, TrainerConfiguration) in
            var configuration = configuration
            configuration.selection = .sparse(cost: cost)
            return ("L1, C=\(Int(cost))", configuration)
        }
        return [pruned, sparse]
    }

    private func variant(
        named name: String,
        _ model: TrainedModel,
        beside whole: TrainedModel,
        _ samples: [TextSample]
    ) -> ModelVariant {
        func hits(_ model: TrainedModel) -> [Bool] {
            model.outOfFold.map { $0.scored.truth == $0.scored.prediction.label }
        }
        let pairs = zip(hits(whole), hits(model))
        let summary = ModelVariant.Summary(
            name: name,
            features: model.classifier.featureCount,
            byteCount: model.classifier.data().count,
            microseconds: microseconds(of: model.classifier, on: samples),
            loss: PairedLoss(
                onlyFirst: pairs.reduce(0) { $0 + ($1.0 && !$1.1 ? 1 : 0) },
                onlySecond: pairs.reduce(0) { $0 + ($1.1 && !$1.0 ? 1 : 0) },
                of: whole.outOfFold.count
            )
        )
        return ModelVariant(summary: summary, model: model)
    }

    private func microseconds(of classifier: TextClassifier, on samples: [TextSample]) -> Double {
        let timed = samples.prefix(Self.timedSamples)
        let start = now()
        for sample in timed { _ = classifier.classify(sample) }
        return (now() - start) / Double(max(1, timed.count)) * 1e6
    }
}
