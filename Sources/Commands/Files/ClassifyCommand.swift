import ArgumentParser
import Documents
import Operations

/// `deedbox classify FILE…`.
struct ClassifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "classify",
        abstract: "Say what files are, with the model in production.",
        discussion: "One line a file. With --explain the words that decided, and by how much of the log-odds."
    )

    @OptionGroup var options: GlobalOptions

    @Flag(name: .long, help: "Also tell what decided.")
    var explain = false

    @Argument(help: "The files to classify.")
    var files: [String]

    func run() async throws {
        let console = Console(json: options.json)
        let composition = try await Composition(settings: options.settings())
        var failures = 0
        for path in files {
            do {
                let input = try InputFile(path: path, settings: composition.settings)
                do {
                    let prediction = try await composition.classification.classify(
                        input.bytes,
                        name: input.name,
                        caller: Composition.user,
                        explain: explain
                    )
                    try show(prediction, path: input.path, on: console)
                } catch let failure as Failure {
                    throw failure.at(input.path)
                }
            } catch let failure as Failure {
                failures += 1
                console.message("deedbox: \(failure.message) [\(failure.code)]")
            }
        }
        await composition.shutDown()
        if failures > 0 { throw ExitCode(1) }
    }

    private func show(_ prediction: Prediction, path: String, on console: Console) throws {
        if console.isJSON {
            return try console.object(ClassifyOutput(path: path, prediction: prediction))
        }
        let reason = prediction.reviewReason.map { $0.replacing("_", with: " ") }
        let review = prediction.needsReview == true ? "  needs review" + (reason.map { ": \($0)" } ?? "") : ""
        console.line("\(prediction.documentClass)  \(prediction.confidence.asPercent)  \(path)\(review)")
        for contribution in prediction.explanation {
            let page = contribution.place?.page.map { "  p. \($0)" } ?? ""
            console.line("    \(contribution.weight.asSigned)  \(contribution.feature)\(page)")
        }
    }
}

/// The JSON of `deedbox classify`: the prediction, with the path it is about.
private struct ClassifyOutput: Encodable {
    let path: String
    let prediction: Prediction

    private enum CodingKeys: String, CodingKey { case path }

    func encode(to encoder: any Encoder) throws {
        try prediction.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(path, forKey: .path)
    }
}
