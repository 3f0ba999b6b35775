import ArgumentParser
import Operations
import Pipelines

/// `deedbox pipeline cancel`.
struct PipelineCancelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: "End a run: its steps are asked to end, and what has not begun does not begin."
    )

    @OptionGroup var options: GlobalOptions

    @Argument(help: "The run's id.")
    var run: String

    func run() async throws {
        let run = try await Composition(settings: options.settings()).pipelines.cancel(run)
        let fate = run.state == .canceled ? "is canceled" : "is being ended"
        Console(json: options.json).message("The run \(run.id) \(fate).")
    }
}
