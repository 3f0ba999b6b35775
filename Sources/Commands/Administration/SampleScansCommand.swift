import ArgumentParser
import Samples

/// `deedbox sample scans`.
struct SampleScansCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scans",
        abstract: "Draw pages in conditions of wear, to measure reading by.",
        discussion: """
            Each page (lease, fine print, tables, letter, columns and so on) is drawn in each condition as PNG, JPEG or
            TIFF; scans.jsonl says of each what it shows, word for word. All of it is invented. The same seed gives the same
            bytes. Conditions: \(names(ScanCondition.standard)); and, beyond what must be readable,
            \(names(ScanCondition.harder)).
            """
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "The folder to write to; it is made when it is not there.")
    var out: String

    @Option(name: .long, help: "How many pages, 1 to 1,000; there are \(ScanSeries.kindCount) kinds, which take turns.")
    var pages = 14

    @Option(name: .long, help: "The conditions, parted by commas; 'standard', 'harder' and 'all' stand for many.")
    var conditions = "standard"

    @Option(name: .long, help: "Seed of all that is random.")
    var seed: UInt64 = 1

    private static func names(_ conditions: [ScanCondition]) -> String {
        conditions.map(\.rawValue).joined(separator: ", ")
    }

    func validate() throws {
        guard (1...1000).contains(pages) else { throw ValidationError("--pages must be from 1 to 1000.") }
        _ = try chosen()
    }

    private func chosen() throws -> [ScanCondition] {
        switch conditions {
        case "standard": return ScanCondition.standard
        case "harder": return ScanCondition.harder
        case "all": return ScanCondition.allCases
        default:
            return try conditions.split(separator: ",").map { name in
                if let condition = ScanCondition(rawValue: String(name)) { return condition }
                throw ValidationError(
                    "--conditions: '\(name)' is none of \(Self.names(ScanCondition.allCases)), standard, harder, all."
                )
            }
        }
    }

    func run() async throws {
        let console = Console(json: options.json)
        let count = try ScanSeries(seed: seed).write(pageCount: pages, conditions: chosen(), to: out) { done, total in
            console.progress("drawing \(done) of \(total)")
        }
        console.clearProgress()
        if console.isJSON {
            try console.object(["count": "\(count)", "truth": "\(out)/scans.jsonl"])
        } else {
            console.message("\(count) scans; what each shows is in \(out)/scans.jsonl")
        }
    }
}
