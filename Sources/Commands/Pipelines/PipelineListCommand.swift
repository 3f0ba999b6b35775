import ArgumentParser
import Documents
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

/// The JSON of a pipeline that was added.
private struct PipelineEntryOutput: Encodable {
    let name: String
    let isPaused: Bool
    let savedAt: Double
    let nextAt: Double?

    init(_ entry: PipelineEntry, next: Double?) {
        name = entry.name
        isPaused = entry.isPaused
        savedAt = entry.savedAt
        nextAt = entry.isPaused ? nil : next
    }

    private enum CodingKeys: String, CodingKey {
        case name
        case isPaused = "paused"
        case savedAt = "saved_at"
        case nextAt = "next_at"
    }
}

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

/// `deedbox pipeline add`.
struct PipelineAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Keep a pipeline, in place of the one of its name; 'serve' looks after its schedule and triggers."
    )

    @OptionGroup var options: GlobalOptions

    @Argument(help: "The pipeline's YAML file. Default: the one that comes with Deedbox.")
    var file: String?

    func run() async throws {
        let console = Console(json: options.json)
        let composition = try await Composition(settings: options.settings())
        let pipelines = composition.pipelines
        let definition = try file.map(PipelineFile.text(at:)) ?? StandardPipeline.text()
        let entry = try await pipelines.add(definition, from: file ?? "pipeline.yaml")
        // What is there now is no change: triggers wait for what comes after.
        try await composition.pipelineScheduler.look()
        let next = try await pipelines.preview(entry.name, count: 1).first
        if console.isJSON { return try console.object(PipelineEntryOutput(entry, next: next)) }
        console.line("\(entry.name)\(next.map { "  next at \(RFC3339.text($0))" } ?? "")")
    }
}

/// `deedbox pipeline remove`.
struct PipelineRemoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Forget a pipeline with its schedule and triggers; its runs stay."
    )

    @OptionGroup var options: GlobalOptions

    @Argument(help: "The pipeline's name.")
    var name: String

    func run() async throws {
        try await Composition(settings: options.settings()).pipelines.remove(name)
        Console(json: options.json).message("The pipeline '\(name)' is forgotten.")
    }
}
