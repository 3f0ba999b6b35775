import ArgumentParser
import Documents
import Operations
import Pipelines

/// `deedbox pipeline example`.
struct PipelineExampleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "example",
        abstract: "Print the pipeline that comes with Deedbox, with all fields explained."
    )

    func run() throws { Console(json: false).text(try StandardPipeline.text()) }
}

/// `deedbox pipeline validate`.
struct PipelineValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Check a pipeline: its fields, its wiring, and that its steps do not wait for one another."
    )

    @OptionGroup var options: GlobalOptions

    @Argument(help: "The pipeline's YAML file.")
    var file: String

    func run() throws {
        let console = Console(json: options.json)
        let graph = try PipelineFile.graph(of: try PipelineFile.text(at: file), name: file)
        if console.isJSON { return try console.object(PipelineGraphOutput(graph)) }
        console.line("'\(graph.pipeline.name)' is a pipeline of \(graph.steps.count) components.")
    }
}

/// `deedbox pipeline graph`.
struct PipelineGraphCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "graph",
        abstract: "Show what waits for what, where each input comes from, and the parameters of a run.",
        discussion: "With --dot it is a graph for Graphviz: deedbox pipeline graph FILE --dot | dot -Tsvg > graph.svg"
    )

    @OptionGroup var options: GlobalOptions

    @Flag(name: .long, help: "Write a graph in the language of Graphviz.")
    var dot = false

    @Argument(help: "The pipeline's YAML file.")
    var file: String

    func run() throws {
        let console = Console(json: options.json)
        let graph = try PipelineFile.graph(of: try PipelineFile.text(at: file), name: file)
        if console.isJSON { return try console.object(PipelineGraphOutput(graph)) }
        if dot { return console.text(Self.dot(graph)) }
        for step in graph.steps {
            let needed = graph.dependencies[step.name, default: []].sorted().joined(separator: ", ")
            let condition = step.condition.map { ", when \($0)" } ?? ""
            console.line("\(step.name)\(needed.isEmpty ? "" : "  after \(needed)")\(condition)")
            for (input, binding) in graph.bindings[step.name, default: [:]].sorted(by: { $0.key < $1.key }) {
                console.line("  \(input)  from \(binding.text)")
            }
        }
        console.line("parameters")
        for (name, value) in graph.parameters.sorted(by: { $0.key < $1.key }) {
            console.line("  \(name)  \(value.map { "'\($0)'" } ?? "must be given")")
        }
    }

    private static func dot(_ graph: StepGraph) -> String {
        let edges = graph.steps.flatMap { step in
            graph.dependencies[step.name, default: []].sorted().map { "  \"\($0)\" -> \"\(step.name)\";\n" }
        }
        let nodes = graph.steps.map { "  \"\($0.name)\";\n" }
        return "digraph \"\(graph.pipeline.name)\" {\n" + (nodes + edges).joined() + "}\n"
    }
}

extension Binding {
    /// For people.
    fileprivate var text: String {
        switch self {
        case .output(let reference): "\(reference)"
        case .parameter(let name): "the parameter \(name)"
        }
    }
}

/// The JSON of `deedbox pipeline graph`.
struct PipelineGraphOutput: Encodable {
    private struct StepOutput: Encodable {
        let name: String
        let after: [String]
        let inputs: [String: String]
    }

    private let name: String
    private let steps: [StepOutput]
    private let parameters: [String: String?]

    init(_ graph: StepGraph) {
        name = graph.pipeline.name
        steps = graph.steps.map { step in
            StepOutput(
                name: step.name,
                after: graph.dependencies[step.name, default: []].sorted(),
                inputs: graph.bindings[step.name, default: [:]].mapValues { binding in
                    switch binding {
                    case .output(let reference): "\(reference)"
                    case .parameter(let name): "parameters.\(name)"
                    }
                }
            )
        }
        parameters = graph.parameters
    }
}
