import ArgumentParser
import Documents
import Learning
import Operations
import Tracking

/// `deedbox predict`.
struct PredictCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "predict",
        abstract: "Classify labelled samples with any version of a model, one JSON object a line.",
        discussion: "--data takes what 'train' takes. The label is passed through, so that errors can be looked at."
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "NAME, NAME@ALIAS or NAME:VERSION.")
    var model: ModelReference

    @Option(name: .long, help: "Where the samples are.")
    var data: String

    func run() async throws {
        let console = Console(json: true)
        let composition = try await Composition(settings: options.settings())
        let labelled = try await composition.read(data, families: nil, console: console)
        await composition.shutDown()
        let classifier = try await composition.training.classifier(model)
        for sample in labelled.samples {
            try console.object(PredictOutput(sample: sample, answer: classifier.classify(sample)))
        }
        if !labelled.failures.isEmpty { throw ExitCode(1) }
    }
}

/// One line of `deedbox predict`.
private struct PredictOutput: Encodable {
    let filename: String?
    let label: String?
    let documentClass: String
    let confidence: Double
    let probabilities: [String: Double]
    let needsReview: Bool?

    init(sample: TextSample, answer: Classification) {
        filename = sample.filename
        label = sample.label
        documentClass = answer.label
        confidence = answer.confidence
        needsReview = answer.needsReview
        probabilities = Dictionary(uniqueKeysWithValues: answer.probabilities.map { ($0.label, $0.probability) })
    }

    private enum CodingKeys: String, CodingKey {
        case filename, label
        case documentClass = "class"
        case confidence, probabilities
        case needsReview = "needs_review"
    }
}
