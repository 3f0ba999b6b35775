import ArgumentParser
import Operations
import Tracking

/// `deedbox readiness MODEL`.
struct ReadinessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "readiness",
        abstract:
            "Carry out the checklist before production: each point with what was seen, how old that is, and what to do.",
        discussion: """
            Nothing is taken on trust: documents are classified, a server of its own is put under load, pages are asked for, the
            model's file and the ledger are read in full, a rollback is rehearsed, a model learns from shuffled labels. It takes a
            minute or so. A point that cannot be told is 'unknown', and does not pass. What must be reached are the settings
            'readiness.…'. The outcome is kept: 'deedbox report' has it, and GET /v1/readiness/MODEL. One look is carried out at a
            time; what is left of one whose program was killed, a server goes on with.

            Exit code 1 unless every point passes.
            """
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "markdown or html, in place of a table.")
    var format: PageFormat?

    @Argument(help: "NAME, NAME@ALIAS or NAME:VERSION.")
    var model: ModelReference

    func run() async throws {
        let console = Console(json: options.json)
        let composition = try await Composition(settings: options.settings())
        let report = try await composition.readiness.run(model) { title, place, count in
            console.progress("\(place + 1) of \(count): \(title)")
        }
        console.clearProgress()
        await composition.shutDown()
        if console.isJSON {
            try console.object(ReadinessDetails(report, at: report.madeAt))
        } else if let format {
            console.text(format.text(of: report.page))
        } else {
            console.show(report)
        }
        if !report.isReady { throw ExitCode(1) }
    }
}

extension Console {
    /// The checklist as a table, and below it what to do.
    fileprivate func show(_ report: ReadinessReport) {
        line("\(report.model):\(report.version)  \(report.isReady ? "ready" : "NOT READY")")
        for item in report.items {
            line("\(item.status == .pass ? "  " : "! ")\(item.status.rawValue)  \(item.title)")
            line("      \(item.evidence)\(item.measuredAt.map { age($0, report) } ?? "")")
            if !item.remedy.isEmpty { line("      → \(item.remedy)") }
        }
        let counts = ReadinessItem.Status.allCases.map { "\(report.count($0)) \($0.rawValue)" }
        line(counts.joined(separator: ", "))
    }

    private func age(_ time: Double, _ report: ReadinessReport) -> String {
        let hours = (report.madeAt - time) / 3600
        return hours < 0.1 ? "" : " (\(hours.asOneDigit) h old)"
    }
}
