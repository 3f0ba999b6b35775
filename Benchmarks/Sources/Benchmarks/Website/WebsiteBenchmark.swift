import ArgumentParser
import Foundation

/// `website`: what a page costs the server and the line.
struct WebsiteBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "website",
        abstract: "Milliseconds of the server for each page with many documents, and bytes of a first visit.",
        discussion: """
            Every page that a link leads to is asked for again and again, without a cache. A first visit is the page, its style
            sheets, modules and pictures, as they travel, page images aside. Limits: 100 ms and 200 KB.
            """
    )

    @OptionGroup var program: ProgramOption

    @Option(help: "How many documents are in the store.")
    var documents = 100_000

    @Option(help: "How often each page is asked for.")
    var rounds = 30

    func run() throws {
        let deedbox = URL(fileURLWithPath: program.deedbox).path
        let run = try Measured("python3", ["peers/website_load.py", deedbox, "\(documents)", "\(rounds)"])
        guard run.status == 0 else { throw Failure("The pages could not be measured.") }
        printTable(
            ["page", "p50 ms", "p95 ms", "page KB", "first visit KB"],
            run.objects.map { object in
                let figures = ["p50_ms", "p95_ms", "page_kb", "cold_kb"].map { name in
                    (object[name] as? Double)?.text(1) ?? "–"
                }
                return [object["page"] as? String ?? ""] + figures
            }
        )
    }
}
