import ArgumentParser
import Documents
import Extraction
import Operations

/// `deedbox features FILE`.
struct FeaturesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "features",
        abstract: "Print the feature record of a file: dates, amounts, signatures and more, each with its place.",
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
            if options.json { try console.object(features) } else { show(features, on: console) }
        } catch let failure as Failure {
            await parts.pool.shutDown()
            throw failure.at(input.path)
        }
    }

    private func show(_ features: FeatureRecord, on console: Console) {
        let pages = features.pageCount.map { "\($0) pages" } ?? "no pages of its own"
        console.line("\(features.fileType.rawValue), \(features.fileSize) bytes, \(pages), \(features.wordCount) words")
        console.line("language: \(features.language ?? "unknown")")
        if let confidence = features.ocrConfidence { console.line("OCR confidence: \(confidence.asPercent)") }
        for date in features.dates {
            let other = date.alternative.map { " or \($0)" } ?? ""
            console.line("date       p. \(date.evidence.page)  \(date.value)\(other)  “\(date.evidence.text)”")
        }
        for money in features.monetaryValues {
            console.line(
                "money      p. \(money.evidence.page)  \(money.value) \(money.currency)  “\(money.evidence.text)”"
            )
        }
        for signature in features.signatures {
            let state = signature.isSigned.map { $0 ? "signed" : "blank" } ?? "unknown"
            let name = signature.name.map { " (\($0))" } ?? ""
            console.line("signature  p. \(signature.evidence.page)  \(signature.kind.rawValue), \(state)\(name)")
        }
    }
}
