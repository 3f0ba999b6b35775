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
            --data takes a folder with a folder for each class, a TSV file of 'label<TAB>text' lines, a JSON Lines file of
            {"text": …, "label": …} objects, with "filename" and "group" where known, or 'store:' for the documents of the
            store that were reviewed (see 'deedbox review'). Samples of one group (the
            documents of one tenancy, say) are never on both sides of a split. The new version does not answer until it
            is promoted: with --promote, or later with 'deedbox models promote'.

            Ways to make features (words, pairs of words and runs of characters; of files also the name and the counts of
            pages, amounts, dates and signatures) and ways to learn from them are tried by cross-validation, all on few
            samples, the better ones on more; the best is trained. What is tried is kept with the run: a training that was
            killed goes on where it was when it is started again. With a budget in evaluations, the same data and seed give
            the same model, byte for byte.
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

    @Option(
        name: .long,
        help: "What may be spent on the choice: a number of evaluations (40) or a time (90s, 5m, 1h)."
    )
    var budget = SearchBudget.standard

    @Option(name: .long, help: "The share of wrong answers, 0 to 1, that is allowed among those that need no review.")
    var targetRisk = 0.05

    @Option(
        name: .long,
        help: "The share of samples of known classes, above 0 and below 1, that may be taken for ones of none."
    )
    var falseAlarmRate = 0.02

    @Flag(
        name: .long,
        help: "Also try smaller models, and register the smallest that surely loses at most half a point of accuracy."
    )
    var compress = false

    @Flag(name: .long, help: "Also tell how good the model is with fewer samples, to see whether more would help.")
    var learningCurve = false

    @Flag(name: .long, help: "Let the new version answer at once.")
    var promote = false

    func validate() throws {
        guard (0...1).contains(targetRisk) else { throw ValidationError("--target-risk is a share from 0 to 1.") }
        guard falseAlarmRate > 0, falseAlarmRate < 1 else {
            throw ValidationError("--false-alarm-rate is a share above 0 and below 1.")
        }
    }

    func run() async throws {
        let console = Console(json: options.json)
        let composition = try await Composition(settings: options.settings())
        let labelled = try await composition.read(data, families: families, console: console)
        await composition.shutDown()
        let search = ModelSearch(space: .suiting(labelled.samples), seed: seed, budget: budget)
        let start = Composition.now()
        let documentModel = composition.settings.text("classification.model")
        let owner = try composition.storage.makeOwner()
        let outcome = try await composition.training.train(
            labelled.samples,
            from: data,
            name: name ?? documentModel,
            search: search,
            targetRisk: targetRisk,
            falseAlarmRate: falseAlarmRate,
            compresses: compress,
            drawsCurve: learningCurve,
            owner: owner.name,
            isAlive: owner.isAlive,
            classes: name ?? documentModel == documentModel ? composition.settings.list("classes") : nil
        ) { progress in
            console.progress(progress, seconds: Composition.now() - start)
        }
        console.clearProgress()
        let best = outcome.compact ?? outcome.version
        if promote {
            try await composition.storage.models.setAlias(
                ModelReference.production,
                to: best,
                by: composition.attribution
            )
        }
        if console.isJSON {
            try console.object(TrainOutput(outcome))
        } else {
            console.line("\(outcome.version.name):\(outcome.version.version)  run \(outcome.run.id)")
            console.show(outcome.validation)
            if let leaderboard = outcome.leaderboard { console.show(leaderboard) }
            if let curve = outcome.learningCurve { console.show(curve) }
            if compress { console.show(outcome.variants, accepted: outcome.compact) }
        }
        if !labelled.failures.isEmpty { throw ExitCode(1) }
    }
}

extension SearchBudget: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}

/// The JSON of `deedbox train`.
private struct TrainOutput: Encodable {
    let runID: RunID
    let model: ModelVersion
    let validation: Evaluation
    let leaderboard: Leaderboard?
    let learningCurve: LearningCurve?
    let variants: [ModelVariant.Summary]?
    let compact: ModelVersion?

    init(_ outcome: TrainingOperations.Outcome) {
        runID = outcome.run.id
        model = outcome.version
        validation = outcome.validation
        leaderboard = outcome.leaderboard
        learningCurve = outcome.learningCurve
        variants = outcome.variants.isEmpty ? nil : outcome.variants
        compact = outcome.compact
    }

    private enum CodingKeys: String, CodingKey {
        case runID = "run_id"
        case learningCurve = "learning_curve"
        case model, validation, leaderboard, variants, compact
    }
}
