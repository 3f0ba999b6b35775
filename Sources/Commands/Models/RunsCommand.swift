import ArgumentParser
import Documents
import Learning
import Operations
import Tracking

/// `deedbox runs …`.
struct RunsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "runs",
        abstract: "List runs, latest first, with what went in and what came out, show one, or compare some.",
        subcommands: [RunListCommand.self, Show.self, RunCompareCommand.self],
        defaultSubcommand: RunListCommand.self
    )

    /// `deedbox runs show RUN`.
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Show one run with what went in, what came out, and the recipes that were tried."
        )

        @OptionGroup var options: GlobalOptions

        @Argument(help: "The run's id.")
        var run: String

        func run() async throws {
            let console = Console(json: options.json)
            let composition = try await Composition(settings: options.settings())
            let id = RunID(rawValue: run)
            guard let found = try await composition.storage.runs.run(id) else {
                throw Failure(
                    code: "run_not_found",
                    message: "There is no run '\(id)'. See 'deedbox runs' for what there is."
                )
            }
            let leaderboard = try await composition.training.leaderboard(of: id)
            if console.isJSON {
                return try console.object(RunOutput(run: found, leaderboard: leaderboard))
            }
            console.show(found)
            for (key, value) in found.parameters.sorted(by: { $0.key < $1.key }) { console.line("  \(key): \(value)") }
            if let leaderboard { console.show(leaderboard) }
        }
    }
}

extension Console {
    /// Writes a run as one line.
    func show(_ run: Run) {
        let metrics = run.metrics.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.value)" }
        line("\(run.id)  \(run.experiment)  \(run.status.rawValue)  \(metrics.joined(separator: " "))")
    }
}

/// The JSON of `deedbox runs show`: the run, with its leaderboard.
private struct RunOutput: Encodable {
    let run: Run
    let leaderboard: Leaderboard?

    private enum CodingKeys: String, CodingKey { case leaderboard }

    func encode(to encoder: any Encoder) throws {
        try run.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(leaderboard, forKey: .leaderboard)
    }
}
