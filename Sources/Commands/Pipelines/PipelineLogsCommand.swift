import ArgumentParser
import Operations
import Pipelines

/// `deedbox pipeline logs`.
struct PipelineLogsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "logs",
        abstract: "Print what the steps of a run wrote, and with --follow what they write until the run is over."
    )

    private static let pollInterval = Duration.milliseconds(200)

    @OptionGroup var options: GlobalOptions

    @Flag(name: .shortAndLong, help: "Go on until the run is over.")
    var follow = false

    @Option(name: .long, help: "Only what this component wrote.")
    var step: String?

    @Argument(help: "The run's id.")
    var run: String

    func run() async throws {
        let console = Console(json: options.json)
        let pipelines = try await Composition(settings: options.settings()).pipelines
        var read: [String: Int] = [:]
        while true {
            let (found, steps) = try await pipelines.run(run)
            for step in steps.map(\.step) where self.step == nil || self.step == step {
                while case let piece = try await pipelines.log(of: step, run: run, from: read[step] ?? 0),
                    !piece.text.isEmpty
                {
                    read[step] = piece.next
                    try print(piece.text, of: step, on: console)
                }
            }
            // The state was read before the logs: whoever finds it final has all of them.
            if !follow || found.state.isFinal { return }
            try await Task.sleep(for: Self.pollInterval)
        }
    }

    /// Prints lines, each with the step's name.
    private func print(_ text: String, of step: String, on console: Console) throws {
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(text.hasSuffix("\n") ? 1 : 0)
        {
            if console.isJSON {
                try console.object(["step": step, "line": String(line)])
            } else {
                console.line("\(step)  \(line)")
            }
        }
    }
}
