import ArgumentParser
import Documents
import Extraction
import Operations

/// `deedbox extract FILE…`.
struct ExtractCommand: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, jsonl
    }

    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Print what files say: their text, or their pages, words, boxes and confidences.",
        discussion:
            "Needs no store. Boxes are in points (1/72 inch) from the page's top left; offsets count Unicode scalars."
    )

    @OptionGroup var options: GlobalOptions
    @OptionGroup var passwords: PasswordOption

    @Option(
        name: .long,
        help:
            "'text' for the words alone, 'json' for all that is known, 'jsonl' for a page a line as soon as it is read."
    )
    var format: Format?

    @Argument(help: "The files to read, one after the other.")
    var files: [String]

    func run() async throws {
        let console = Console(json: options.json)
        let settings = try options.settings()
        let parts = try ReadingParts(settings: settings, passwords: passwords.password)
        var failures = 0
        for path in files {
            do {
                try await extract(InputFile(path: path, settings: settings), with: parts, to: console)
            } catch let failure as Failure where files.count > 1 {
                failures += 1
                console.message("deedbox: \(failure.message) [\(failure.code)]")
            } catch {
                await parts.pool.shutDown()
                throw error
            }
        }
        await parts.pool.shutDown()
        if failures > 0 { throw ExitCode(1) }
    }

    private func extract(_ input: InputFile, with parts: ReadingParts, to console: Console) async throws {
        do {
            let format = format ?? (options.json ? .json : .text)
            let progress = ExtractProgress(console: console, printsPages: format == .jsonl)
            let result = try await parts.reading.read(input.bytes, name: input.name, tell: progress.take)
            console.clearProgress()
            switch format {
            case .text: console.line(result.document.text)
            case .json: try console.object(ExtractOutput(result))
            case .jsonl: try console.object(ExtractRecord(result))
            }
        } catch let failure as Failure {
            throw failure.at(input.path)
        }
    }
}
