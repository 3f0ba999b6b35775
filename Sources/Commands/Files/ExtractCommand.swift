import ArgumentParser
import Documents
import Extraction
import Operations

/// `deedbox extract FILE`.
struct ExtractCommand: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Print what a file says: its text, or its pages, words, boxes and confidences.",
        discussion:
            "Needs no store. Boxes are in points (1/72 inch) from the page's top left; offsets count Unicode scalars."
    )

    @OptionGroup var options: GlobalOptions
    @OptionGroup var passwords: PasswordOption

    @Option(name: .long, help: "'text' for the words alone, 'json' for all that is known.")
    var format: Format?

    @Argument(help: "The file to read.")
    var file: String

    func run() async throws {
        let console = Console(json: options.json)
        let settings = try options.settings()
        let input = try InputFile(path: file, settings: settings)
        let parts = try ReadingParts(settings: settings, passwords: passwords.password)
        do {
            let result = try await parts.reading.read(input.bytes, name: input.name)
            await parts.pool.shutDown()
            switch format ?? (options.json ? .json : .text) {
            case .text: console.line(result.document.text)
            case .json: try console.object(ExtractOutput(result))
            }
        } catch let failure as Failure {
            await parts.pool.shutDown()
            throw failure.at(input.path)
        }
    }
}
