import Foundation
import Learning
import Mathematics
package import Tracking

/// Whether explanations can be believed: they add up, and both answers and explanations fall apart where labels are noise.
///
/// The second is the data randomization test of Adebayo et al. 2018, "Sanity checks for saliency maps", section 4: the same recipe
/// learns from the same documents with their labels, and with these drawn anew.
package struct ExplanationCheck: ReadinessCheck {
    /// Documents whose explanation is added up.
    private static let explained = 100
    /// Documents that the recipe learns from twice.
    private static let learned = 120
    private static let fewestLearned = 40
    /// Features of an explanation that are compared.
    private static let features = 10
    /// How far a sum may be off: explanation and answer add the same numbers in another order, the answer in single precision.
    private static let tolerance = 1e-5
    /// The most that explanations may share with those of a model that learned from noise: of short texts both see the same
    /// words, and agree by chance on which way half of them pull.
    private static let mostShared = 0.7

    package let id = "explainability"
    package let area = ReadinessItem.Area.trust
    package let title = "Explanations add up, and depend on what was learned"
    package let command = "deedbox classify FILE --explain"
    private let samples: ReviewedSamples
    private let models: any ModelRegistry

    package init(samples: ReviewedSamples, models: any ModelRegistry) {
        self.samples = samples
        self.models = models
    }

    package func look(at version: ModelVersion) async throws -> ReadinessFinding {
        let classifier = try await models.classifier(of: version)
        let documents = try await samples.documents(limit: Self.explained)
        let labelled = try await samples.labelled(limit: Self.learned)
        guard !documents.isEmpty, labelled.count >= Self.fewestLearned, Set(labelled.map(\.label)).count > 1 else {
            return .unknown(
                "\(documents.count) documents can be explained and \(labelled.count) are reviewed; "
                    + "\(Self.fewestLearned) of more than one class are needed to learn from.",
                remedy: "Review documents: 'deedbox review next'."
            )
        }
        return try await offThePool { try Self.finding(classifier, documents, labelled) }
    }

    private static func finding(
        _ classifier: TextClassifier,
        _ documents: [TextSample],
        _ labelled: [TextSample]
    ) throws -> ReadinessFinding {
        let error = documents.map { largestError(classifier, $0) }.max() ?? 0
        guard error <= tolerance else {
            return .fail(
                "The parts of an explanation differ from the answer by up to \(error.figureText).",
                remedy: "The model's file is of another release or damaged; train it anew."
            )
        }
        let configuration = TrainerConfiguration()
        let real = try Trainer(configuration: configuration).train(labelled)
        let noise = try Trainer(configuration: configuration).train(shuffled(labelled))
        let shared = labelled.map { overlap(real.classifier, noise.classifier, $0) }.reduce(0, +)
        let share = shared / Double(labelled.count)
        let isSane = noise.validation.accuracyInterval.upper < real.validation.accuracyInterval.lower
        return .judged(
            isSane && share <= mostShared,
            "\(documents.count) explanations add up to the answer within \(error.figureText). Learned from \(labelled.count) "
                + "reviewed documents, the recipe is right on \(real.validation.accuracy.percentText); with shuffled labels on "
                + "\(noise.validation.accuracy.percentText), and its explanations share \(share.percentText) of their features.",
            remedy:
                "The answers do not hang on what the labels say; check these with 'deedbox data check --data store:'."
        )
    }

    private static func largestError(_ classifier: TextClassifier, _ sample: TextSample) -> Double {
        zip(classifier.classes, classifier.logits(of: sample)).map { label, logit in
            abs((classifier.explanation(of: sample, label: label)?.logit ?? .infinity) - logit)
        }.max() ?? 0
    }

    private static func shuffled(_ samples: [TextSample]) -> [TextSample] {
        var random = SeededRandom(seed: 1)
        let labels = random.shuffled(samples.map(\.label))
        return zip(samples, labels).map { sample, label in
            var sample = sample
            sample.label = label
            return sample
        }
    }

    /// Of the features that weigh most, the share that two classifiers have in common for the same class.
    private static func overlap(_ first: TextClassifier, _ second: TextClassifier, _ sample: TextSample) -> Double {
        let label = first.classify(sample).label
        let (a, b) = (signs(first, sample, label), signs(second, sample, label))
        return a.isEmpty ? 0 : Double(a.intersection(b).count) / Double(a.count)
    }

    /// Names with the direction in which they pull: that both look at the same word for opposite reasons is no likeness.
    private static func signs(_ classifier: TextClassifier, _ sample: TextSample, _ label: String) -> Set<String> {
        Set(
            classifier.explain(sample, label: label, limit: features).map {
                "\($0.weight < 0 ? "-" : "+")\($0.feature)"
            }
        )
    }
}
