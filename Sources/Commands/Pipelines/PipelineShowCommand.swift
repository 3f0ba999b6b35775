import ArgumentParser
import Operations
import Pipelines

/// `deedbox pipeline show`.
struct PipelineShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a run with its steps: what each gave, why it was (not) cached, and why it failed."
    )

    @OptionGroup var options: GlobalOptions

    @Argument(help: "The run's id.")
    var run: String

    func run() async throws {
        let console = Console(json: options.json)
        let found = try await Composition(settings: options.settings()).pipelines.run(run)
        if console.isJSON { return try console.object(PipelineRunOutput(found.run, steps: found.steps)) }
        console.show(found.run)
        for (key, value) in found.run.parameters.sorted(by: { $0.key < $1.key }) { console.line("  \(key): \(value)") }
        console.show(found.steps)
    }
}
