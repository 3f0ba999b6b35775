import ArgumentParser
import Operations
import Pipelines

/// `deedbox pipeline list`.
struct PipelineListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the pipelines that were added, or runs, latest first."
    )

    @OptionGroup var options: GlobalOptions

    @Flag(name: .long, help: "List runs.")
    var runs = false

    @Option(name: .long, help: "Only runs of this pipeline.")
    var pipeline: String?

    @Option(name: .long, help: "At most so many runs.")
    var top = 20

    func run() async throws {
        let console = Console(json: options.json)
        let pipelines = try await Composition(settings: options.settings()).pipelines
        if runs || pipeline != nil {
            for run in try await pipelines.runs(of: pipeline, limit: max(1, top)) {
                if console.isJSON { try console.object(PipelineRunOutput(run, steps: [])) } else { console.show(run) }
            }
            return
        }
        for entry in try await pipelines.list() {
            let next = try await pipelines.preview(entry.name, count: 1).first
            if console.isJSON {
                try console.object(PipelineEntryOutput(entry, next: next))
            } else {
                let rest = entry.isPaused ? "paused" : next.map { "next at \(RFC3339.text($0))" } ?? "no schedule"
                console.line("\(entry.name)  \(rest)")
            }
        }
    }
}
