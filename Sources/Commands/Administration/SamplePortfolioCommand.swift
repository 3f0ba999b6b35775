import ArgumentParser
import Documents
import Samples

/// `deedbox sample portfolio`.
struct SamplePortfolioCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "portfolio",
        abstract: "Make up a portfolio of lease files, with the truth beside it.",
        discussion: """
            Leases, amendments, addenda, CAM statements and letters as PDF, scans, Word, Excel, mail and text; truth.jsonl
            says of each what it is and what it states. All of it is invented. The same seed gives the same bytes.
            """
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "The folder to write to; it is made when it is not there.")
    var out: String

    @Option(name: .long, help: "How many documents, 1 to 100,000.")
    var count = 24

    @Option(name: .long, help: "Seed of all that is random.")
    var seed: UInt64 = 1

    func validate() throws {
        guard (1...100_000).contains(count) else { throw ValidationError("--count must be from 1 to 100000.") }
    }

    func run() async throws {
        let console = Console(json: options.json)
        let manifest = try SamplePortfolio(seed: seed).write(count: count, to: out) { done, total in
            console.progress("writing \(done) of \(total)")
        }
        console.clearProgress()
        if console.isJSON {
            try console.object(manifest)
        } else {
            console.message("\(manifest.count) files. Read them with: deedbox ingest \(out)/documents")
        }
    }
}
