import ArgumentParser
import Documents
import Foundation
import Operations

/// `deedbox pipeline compile`.
struct PipelineCompileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compile",
        abstract:
            "Write a pipeline as Kubeflow's intermediate representation 2.1.0, for Kubeflow and Vertex AI Pipelines.",
        discussion: """
            The containers need /usr/local/bin/deedbox, and DEEDBOX_HOME on a volume that all of them share where the store or
            the registry is used. Commands must name inputs and outputs as {{inputs.name}} and {{outputs.name}}.
            """
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "The container image of the components that name none.")
    var image: String

    @Option(name: .shortAndLong, help: "The file to write. Default: standard output.")
    var output: String?

    @Argument(help: "The pipeline's YAML file.")
    var file: String

    func run() throws {
        let graph = try PipelineFile.graph(of: try PipelineFile.text(at: file), name: file)
        let yaml = try CompiledPipeline.yaml(of: graph, image: image)
        guard let output else { return Console(json: options.json).text(yaml) }
        do {
            try Data(yaml.utf8).write(to: URL(fileURLWithPath: output))
        } catch {
            throw Failure(code: "cannot_write", message: "Cannot write '\(output)': \(error.localizedDescription)")
        }
    }
}
