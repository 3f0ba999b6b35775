import ArgumentParser
import Documents
import Tracking

/// `deedbox runs`.
struct RunsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "runs",
        abstract: "List training runs, latest first, with what went in and what came out."
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "Only those of this model.")
    var experiment: String?

    @Option(name: .long, help: "At most so many.")
    var top = 20

    func run() async throws {
        let console = Console(json: options.json)
        let runs = try await Composition(settings: options.settings()).storage.runs
        for run in try await runs.runs(experiment: experiment, limit: top) {
            if console.isJSON {
                try console.object(run)
            } else {
                let metrics = run.metrics.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
                console.line("\(run.id)  \(run.experiment)  \(run.status.rawValue)  \(metrics.joined(separator: " "))")
            }
        }
    }
}
