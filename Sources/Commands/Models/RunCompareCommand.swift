import ArgumentParser
import Operations
import Tracking

/// `deedbox runs compare RUN RUN…`.
struct RunCompareCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Show parameters and metrics of runs side by side; a line that differs begins with '*'."
    )

    @OptionGroup var options: GlobalOptions

    @Flag(name: .long, help: "Only what differs.")
    var differences = false

    @Argument(help: "Ids of two runs or more.")
    var runs: [String]

    func validate() throws {
        guard runs.count >= 2 else { throw ValidationError("Give two runs or more.") }
    }

    func run() async throws {
        let console = Console(json: options.json)
        let operations = try await Composition(settings: options.settings()).tracking.runs
        var found: [Run] = []
        for id in runs { found.append(try await operations.run(RunID(rawValue: id))) }
        var comparison = RunComparison(found)
        if differences { comparison.rows.removeAll { !$0.differs } }
        if console.isJSON { return try console.object(comparison) }
        let table = comparison.rows.map { row in
            [row.differs ? "*" : " ", row.key] + row.values.map { $0 ?? "–" }
        }
        let head = ["", ""] + found.map { String($0.id.rawValue.prefix(8)) }
        console.table([head] + table)
    }
}
