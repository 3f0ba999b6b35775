import ArgumentParser
import Documents
import Extraction
import Foundation
import Learning
import Operations
import Samples

/// `deedbox models build-default DATA`.
struct BuildDefaultModelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build-default",
        abstract: "Build the model that comes with the product, and its card, from its training data.",
        discussion: """
            DATA holds 'lease-corpus' (real files), 'lease-corpus-synthetic' (machine-written) and 'SOURCES.tsv' (which file
            belongs to which family). The same data give the same bytes.

            With --json, each real file is a line with what was said of it in each split by models that saw none of its family.
            """
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "The folder to write the model and MODEL_CARD.md to.")
    var out: String

    @Argument(help: "The folder of the training data.")
    var data: String

    func run() async throws {
        let console = Console(json: options.json)
        let settings = try options.settings()
        let parts = try ReadingParts(settings: settings)
        let reader = LabelledDataReader(
            reading: parts.reading,
            maximumBytes: ExtractionLimits(settings: settings).maximumBytes,
            concurrency: ReadingParts.concurrency(settings)
        )
        let classes = DocumentClass.standard.map(\.rawValue)
        let families = try FamilyTable.families(at: "\(data)/SOURCES.tsv")
        let real = try await reader.read("\(data)/lease-corpus", classes: classes, families: families) { done, total in
            console.progress("reading \(done) of \(total) real files")
        }
        let synthetic = try await reader.read("\(data)/lease-corpus-synthetic", classes: classes, families: families)
        await parts.pool.shutDown()
        let failures = real.failures + synthetic.failures
        for failure in failures { console.message("\(failure.path): \(failure.failure.message)") }
        guard failures.isEmpty else {
            throw Failure(
                code: "unreadable_data",
                message: "\(failures.count) files of the training data cannot be read, so nothing was built."
            )
        }
        let builder = DefaultModelBuilder(
            real: real.samples,
            synthetic: synthetic.samples,
            generated: Self.generated(seed: DefaultRecipe.generatedSeed),
            otherDraws: DefaultRecipe.otherGeneratedSeeds.map(Self.generated(seed:))
        )
        let build = try await builder.build { progress in
            console.progress("\(progress.step.rawValue) \(progress.completed) of \(progress.total)")
        }
        console.clearProgress()
        try Data(build.model).write(to: URL(fileURLWithPath: "\(out)/\(DefaultModel.fileName)"))
        try build.card.write(toFile: "\(out)/MODEL_CARD.md", atomically: true, encoding: .utf8)
        if console.isJSON {
            for (number, place) in real.places.enumerated() {
                try console.object(ValidatedFile(path: place, build.validations.map { $0[number] }))
            }
        }
        console.message("\(build.model.count) bytes, and MODEL_CARD.md, in '\(out)'.")
    }

    /// Texts of the sample generator that stand in for classes without enough real files.
    private static func generated(seed: UInt64) -> [TextSample] {
        let mix = SampleMix(DefaultRecipe.generatedShares.map { (DocumentClass(rawValue: $0.label), $0.weight) })
        return SamplePortfolio(seed: seed)
            .texts(count: DefaultRecipe.generatedCount, mix: mix)
            .map { TextSample(text: $0.text, filename: $0.filename, label: $0.label, group: $0.family) }
    }
}

/// The JSON of a real file: its class, and what was said of it in each split.
private struct ValidatedFile: Encodable {
    struct Answer: Encodable {
        let label: String
        let confidence: Double

        private enum CodingKeys: String, CodingKey {
            case label = "class"
            case confidence
        }
    }

    let path: String
    let label: String
    let answers: [Answer]

    init(path: String, _ scored: [ScoredPrediction]) {
        self.path = path
        label = scored.first?.truth ?? ""
        answers = scored.map { Answer(label: $0.prediction.label, confidence: $0.prediction.confidence) }
    }

    private enum CodingKeys: String, CodingKey {
        case path, answers
        case label = "class"
    }
}
