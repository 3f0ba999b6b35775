import ArgumentParser
import Documents
import Extraction
import Foundation
import Operations

/// `deedbox extract FILE…`.
struct ExtractCommand: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, jsonl, pdf
    }

    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Print what files say: their text, or their pages, words, boxes and confidences.",
        discussion:
            """
            Needs no store. Boxes are in points (1/72 inch) from the page's top left; offsets count Unicode scalars.

              deedbox extract scan.tif --format pdf > scan.pdf     its pages, and over them the words that were read, unseen
            """
    )

    @OptionGroup var options: GlobalOptions
    @OptionGroup var passwords: PasswordOption

    @Option(
        name: .long,
        help:
            "'text' for the words alone, 'json' for all that is known, 'jsonl' for a page a line as soon as it is read, 'pdf' for a PDF with the words."
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

    @Argument(help: "The files to read, several at a time; what they say is printed in this order.")
    var files: [String]

    func validate() throws {
        if format == .pdf {
            guard files.count == 1 else {
                throw ValidationError("--format pdf takes one file; there are \(files.count).")
            }
            guard isatty(STDOUT_FILENO) == 0 else {
                throw ValidationError("--format pdf writes to standard output. Send it into a file: … > out.pdf")
            }
        }
        guard showDoubtful, options.json || (format ?? .text) != .text else { return }
        throw ValidationError("--show-doubtful marks the text; JSON has the confidence of every word.")
    }

    /// How many files are read, or wait to be read, besides those that the workers are at.
    private static let filesAhead = 2

    func run() async throws {
        let console = Console(json: options.json)
        let format = format ?? (options.json ? .json : .text)
        let settings = try options.settings()
        let policy: ReadingOptions.ConfidencePolicy? = showDoubtful ? .keep : nil
        let parts = try ReadingParts(settings: settings, passwords: passwords.password, confidencePolicy: policy)
        let minimum = showDoubtful ? settings.number("extraction.minimum_confidence") : nil
        // Pages that are printed as they come are those of one file; else a long file holds up none that come behind it.
        let atOnce = format == .jsonl ? 1 : ReadingParts.concurrency(settings) + Self.filesAhead
        var failures = 0
        do {
            try await files.inOrder(atOnce: atOnce) { path in
                try await read(path, as: format, settings: settings, with: parts, to: console)
            } take: { result in
                do {
                    try write(result.get(), as: format, minimum: minimum, to: console)
                } catch let failure as Failure where files.count > 1 {
                    failures += 1
                    console.message("deedbox: \(failure.message) [\(failure.code)]")
                }
            }
        } catch {
            await parts.pool.shutDown()
            throw error
        }
        await parts.pool.shutDown()
        if failures > 0 { throw ExitCode(1) }
    }

    private struct Result {
        let file: ExtractedFile
        /// None unless it was asked for.
        var pdf: [UInt8] = []
    }

    private func read(
        _ path: String,
        as format: Format,
        settings: Settings,
        with parts: ReadingParts,
        to console: Console
    ) async throws -> Result {
        let input = try InputFile(path: path, settings: settings)
        do {
            let progress = ExtractProgress(console: console, printsPages: format == .jsonl)
            let file = try await parts.reading.read(input.bytes, name: input.name, tell: progress.take)
            guard format == .pdf else { return Result(file: file) }
            return Result(file: file, pdf: try await parts.reading.searchablePDF(input.bytes, of: file.document))
        } catch let failure as Failure {
            throw failure.at(input.path)
        }
    }

    /// - Parameters:
    ///   - result: What was read.
    ///   - format: How it is printed.
    ///   - minimum: Words below it are marked; nil to mark none.
    ///   - console: Where it is printed.
    private func write(_ result: Result, as format: Format, minimum: Double?, to console: Console) throws {
        console.clearProgress()
        let file = result.file
        switch format {
        case .text:
            guard let minimum else { return console.line(file.document.text) }
            let marks = console.isColoured ? DoubtfulText.Marks.coloured : .plain
            let doubtful = DoubtfulText(file.document, minimum: minimum, marks: marks)
            console.line(doubtful.text)
            console.message(doubtful.summary)
        case .json: try console.object(ExtractOutput(file))
        case .jsonl: try console.object(ExtractRecord(file))
        case .pdf: try console.bytes(result.pdf)
        }
    }
}
