import ArgumentParser
import Documents
import Extraction
import Operations

/// `deedbox features FILE`.
struct FeaturesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "features",
        abstract:
            "Print the feature record of a file: key facts, dates, amounts, parties, signatures, each with its proof.",
        discussion: """
            With --json the whole record, with the embedding of the first 1,000 characters (384 numbers); null means
            unknown. Needs no store.
            """
    )

    @OptionGroup var options: GlobalOptions
    @OptionGroup var passwords: PasswordOption

    @Argument(help: "The file to read.")
    var file: String

    func run() async throws {
        let console = Console(json: options.json)
        let settings = try options.settings()
        let input = try InputFile(path: file, settings: settings)
        let parts = try ReadingParts(settings: settings, passwords: passwords.password)
        do {
            let document = try await parts.reading.read(input.bytes, name: input.name).document
            let features =
                options.json
                ? try await parts.reading.completeFeatures(of: document) : parts.reading.features(of: document)
            await parts.pool.shutDown()
            if options.json {
                try console.object(features)
            } else {
                FeatureLines(features: features).lines.forEach(console.line)
            }
        } catch let failure as Failure {
            await parts.pool.shutDown()
            throw failure.at(input.path)
        }
    }
}
