import ArgumentParser
import Documents
import Extraction
import Learning
import Operations
import Tracking

/// `deedbox train`.
struct TrainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Train a classifier, judge it by cross-validation, and register it.",
        discussion: """
            --data takes a folder with a folder for each class, a TSV file of 'label<TAB>text' lines, or a JSON Lines file
            of {"text": …, "label": …} objects, with "filename" and "group" where known. Samples of one group (the
            documents of one tenancy, say) are never on both sides of a split. The new version does not answer until it
            is promoted: with --promote, or later with 'deedbox models promote'.

            Learned from are the words and pairs of words and, of files, the name and the counts of pages, amounts, dates and
            signatures. The same data and seed give the same model, byte for byte.
            """
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "Where the labelled samples are.")
    var data: String

    @Option(name: .long, help: "The model's name. Default: the one that classifies documents.")
    var name: String?

    @Option(name: .long, help: "A TSV file with the columns 'path' and 'family', for a folder of samples.")
    var families: String?

    @Option(name: .long, help: "Seed of all that is random.")
    var seed: UInt64 = 1

    @Flag(name: .long, help: "Let the new version answer at once.")
    var promote = false

    func run() async throws {
        let console = Console(json: options.json)
        let composition = try await Composition(settings: options.settings())
        let labelled = try await composition.read(data, families: families, console: console)
        await composition.shutDown()
        let configuration = TrainerConfiguration.suiting(labelled.samples, seed: seed)
        let documentModel = composition.settings.text("classification.model")
        let outcome = try await composition.training.train(
            labelled.samples,
            from: data,
            name: name ?? documentModel,
            configuration: configuration,
            classes: name ?? documentModel == documentModel ? composition.settings.list("classes") : nil
        ) { progress in
            console.progress("\(progress.step.rawValue) \(progress.completed) of \(progress.total)")
        }
        console.clearProgress()
        if promote { try await composition.storage.models.setAlias(ModelReference.production, to: outcome.version) }
        if console.isJSON {
            try console.object(TrainOutput(outcome))
        } else {
            console.line("\(outcome.version.name):\(outcome.version.version)  run \(outcome.run.id)")
            console.show(outcome.validation)
        }
        if !labelled.failures.isEmpty { throw ExitCode(1) }
    }
}

/// The JSON of `deedbox train`.
private struct TrainOutput: Encodable {
    let runID: RunID
    let model: ModelVersion
    let validation: Evaluation

    init(_ outcome: TrainingOperations.Outcome) {
        runID = outcome.run.id
        model = outcome.version
        validation = outcome.validation
    }

    private enum CodingKeys: String, CodingKey {
        case runID = "run_id"
        case model, validation
    }
}
