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

    @Flag(
        help: ArgumentHelp(
            "Mark recognised words below extraction.minimum_confidence in the text, and say how many there are.",
            discussion:
                "Shows what 'mark' and 'drop' of extraction.confidence_policy would touch, before one is chosen: every "
                + "word is kept, whatever the policy; doubtful ones are yellow on a terminal and stand as [?word?] "
                + "elsewhere; the count goes to standard error."
        )
    )
    var showDoubtful = false

    @Argument(help: "The files to read, one after the other.")
    var files: [String]

    func validate() throws {
        guard showDoubtful, options.json || format == .json || format == .jsonl else { return }
        throw ValidationError("--show-doubtful marks the text; JSON has the confidence of every word.")
    }

    func run() async throws {
        let console = Console(json: options.json)
        let settings = try options.settings()
        let policy: ReadingOptions.ConfidencePolicy? = showDoubtful ? .keep : nil
        let parts = try ReadingParts(settings: settings, passwords: passwords.password, confidencePolicy: policy)
        let minimum = showDoubtful ? settings.number("extraction.minimum_confidence") : nil
        var failures = 0
        for path in files {
            do {
                let input = try InputFile(path: path, settings: settings)
                try await extract(input, with: parts, to: console, minimum: minimum)
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

    /// - Parameters:
    ///   - input: The file.
    ///   - parts: What reads it.
    ///   - console: Where it is printed.
    ///   - minimum: Words below it are marked; nil to mark none.
    private func extract(
        _ input: InputFile,
        with parts: ReadingParts,
        to console: Console,
        minimum: Double?
    ) async throws {
        do {
            let format = format ?? (options.json ? .json : .text)
            let progress = ExtractProgress(console: console, printsPages: format == .jsonl)
            let result = try await parts.reading.read(input.bytes, name: input.name, tell: progress.take)
            console.clearProgress()
            switch format {
            case .text:
                guard let minimum else { return console.line(result.document.text) }
                let marks = console.isColoured ? DoubtfulText.Marks.coloured : .plain
                let doubtful = DoubtfulText(result.document, minimum: minimum, marks: marks)
                console.line(doubtful.text)
                console.message(doubtful.summary)
            case .json: try console.object(ExtractOutput(result))
            case .jsonl: try console.object(ExtractRecord(result))
            }
        } catch let failure as Failure {
            throw failure.at(input.path)
        }
    }
}
