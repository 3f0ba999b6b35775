import Documents
import Foundation
import Pipelines

/// What a standard component was told, and where it puts what it makes.
package struct StepMessage: Sendable {
    private let input: ExecutorInput

    /// - Throws: `Failure` with code `invalid_step` for a text that is no `ExecutorInput`.
    package init(json: String) throws {
        guard let input = try? JSONDecoder().decode(ExecutorInput.self, from: Data(json.utf8)) else {
            throw Failure(
                code: "invalid_step",
                message: "--executor-input is not the JSON that Kubeflow's {{$}} stands for."
            )
        }
        self.input = input
    }

    /// The value of an input of type `String`; what the component says it is when nobody does.
    func text(_ name: String, of component: StandardComponent) -> String {
        input.inputs?.parameterValues?[name]?.text
            ?? component.inputs.first { $0.name == name }?.value ?? ""
    }

    /// - Throws: `Failure` with code `invalid_step` for what is no number in that range.
    func number(_ name: String, of component: StandardComponent, in range: ClosedRange<Double>) throws -> Double {
        let text = text(name, of: component)
        guard let number = Double(text), range.contains(number) else {
            throw Failure(
                code: "invalid_step",
                message: "The input '\(name)' must be a number from \(range.lowerBound) to \(range.upperBound); "
                    + "it is '\(text)'."
            )
        }
        return number
    }

    /// Where an input's files lie.
    ///
    /// - Throws: `Failure` with code `invalid_step` when it was not given.
    func path(_ name: String) throws -> String {
        guard let uri = artifact(name)?.uri else {
            throw Failure(code: "invalid_step", message: "The input '\(name)' is missing.")
        }
        return Self.path(of: uri)
    }

    /// What the step that made an input said of it.
    func note(_ key: String, of name: String) -> String? {
        if case .text(let text)? = artifact(name)?.metadata?[key] { text } else { nil }
    }

    private func artifact(_ name: String) -> ExecutorInput.Artifact? {
        input.inputs?.artifacts?[name]?.artifacts.first
    }

    /// Where an output is to be written; nil when nobody asks for it.
    func output(_ name: String) throws -> String? {
        guard
            let uri = input.outputs?.artifacts?[name]?.artifacts.first?.uri
                ?? input.outputs?.parameters?[name]?.outputFile
        else { return nil }
        let path = Self.path(of: uri)
        try Self.makeFolder(of: path)
        return path
    }

    /// Writes an output that is one file; nothing happens when nobody asks for it.
    func write(_ bytes: [UInt8], to name: String) throws {
        guard let path = try output(name) else { return }
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }

    /// Says what there is to say of the outputs, where Kubeflow looks for it.
    func finish(metadata: [String: [String: MetadataValue]] = [:], values: [String: String] = [:]) throws {
        guard let file = input.outputs?.outputFile else { return }
        var output = ExecutorOutput()
        for (name, list) in input.outputs?.artifacts ?? [:] {
            guard var artifact = list.artifacts.first else { continue }
            artifact.metadata = metadata[name]
            output.artifacts[name] = .init(artifacts: [artifact])
        }
        output.parameterValues = values.mapValues { .text($0) }
        try Self.makeFolder(of: file)
        try Data(try TrainingOperations.json(output)).write(to: URL(fileURLWithPath: file))
    }

    private static func makeFolder(of path: String) throws {
        try FileManager.default.createDirectory(
            at: URL(fileURLWithPath: path).deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
    }

    /// Where Kubeflow mounts what an address names.
    private static func path(of uri: String) -> String {
        for scheme in ["gs", "minio", "s3"] where uri.hasPrefix("\(scheme)://") {
            return "/\(scheme == "gs" ? "gcs" : scheme)/\(uri.dropFirst(scheme.count + 3))"
        }
        return uri
    }
}
