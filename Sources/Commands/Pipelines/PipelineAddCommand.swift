import ArgumentParser
import Operations
import Pipelines

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
