import ArgumentParser
import Documents
import Learning
import Mathematics
import Operations
import Tracking

/// `deedbox evaluate`.
struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Judge a model on labelled samples.",
        discussion: """
            --data takes what 'train' takes. Do not judge a model on what it was trained on.

            Slices are parts of the samples: by kind of file, pages, words, how they were read, and by every other column of
            a JSON Lines file that has at most 20 different values. The worst slice is sought among them and among what two
            of them share. How unlike the parts of each slice are treated is told as differences of rates, as Fairlearn has
            them; with --json, for every class.
            """
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "NAME, NAME@ALIAS or NAME:VERSION. Default: the model that classifies documents.")
    var model: ModelReference?

    @Option(name: .long, help: "Where the labelled samples are.")
    var data: String

    @Option(name: .long, help: "Another model, to be held against the first on the same samples (McNemar's test).")
    var against: ModelReference?

    @Flag(name: .long, help: "Keep the evaluation with the version, as a run of the experiment 'evaluations'.")
    var record = false

    func run() async throws {
        let console = Console(json: options.json)
        let composition = try await Composition(settings: options.settings())
        let labelled = try await composition.read(data, families: nil, console: console)
        await composition.shutDown()
        let name = composition.settings.text("classification.model")
        let reference = model ?? ModelReference(name: name, selector: .alias(ModelReference.production))
        let (version, evaluation) = try await composition.training.evaluate(reference, on: labelled.samples)
        if record { try await composition.evaluations.record(evaluation, of: version, on: data) }
        var comparison: McNemarTest?
        if let against {
            comparison = try await composition.training.compare(reference, with: against, on: labelled.samples)
        }
        if console.isJSON {
            try console.object(EvaluateOutput(model: version, evaluation: evaluation, comparison: comparison))
        } else {
            console.line("\(version.name):\(version.version) on \(evaluation.count) samples")
            console.show(evaluation)
            if let against, let comparison {
                console.line(
                    "against \(against): right alone \(comparison.onlyFirst) times, wrong alone \(comparison.onlySecond) times, "
                        + "p = \(comparison.midP.asScore) (mid-p), \(comparison.exactP.asScore) (exact)"
                )
            }
        }
        if !labelled.failures.isEmpty { throw ExitCode(1) }
    }
}

/// The JSON of `deedbox evaluate`: the figures, with the model they are about.
private struct EvaluateOutput: Encodable {
    let model: ModelVersion
    let evaluation: Evaluation
    let comparison: McNemarTest?

    private enum CodingKeys: String, CodingKey { case model, comparison }

    func encode(to encoder: any Encoder) throws {
        try evaluation.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(model, forKey: .model)
        try container.encodeIfPresent(comparison, forKey: .comparison)
    }
}
