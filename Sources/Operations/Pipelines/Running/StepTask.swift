import Monitoring
import Pipelines

/// A step of a run with all that goes into it.
struct StepTask: Sendable {
    let run: PipelineRun
    let step: Step
    /// Values of inputs of type `String`.
    var texts: [String: String] = [:]
    /// Where the files of the other inputs are kept.
    var files: [String: File] = [:]
    /// What became of the run so far; only for the exit handler.
    var runState: PipelineState?

    struct File: Sendable {
        /// The tracked run that holds them.
        let run: String
        let output: String
        let value: StepValue
    }

    init(run: PipelineRun, step: Step, graph: StepGraph, done: [String: StepRun]) {
        self.run = run
        self.step = step
        for (input, binding) in graph.bindings[step.name, default: [:]] {
            switch binding {
            case .parameter(let name): texts[input] = run.parameters[name] ?? ""
            case .output(let reference):
                // An exit handler may run without what others did not give.
                guard let source = done[reference.step], let value = source.outputs[reference.output] else { continue }
                if value.type == .string {
                    texts[input] = value.text ?? ""
                } else if let holder = source.outputsRun {
                    files[input] = File(run: holder, output: reference.output, value: value)
                }
            }
        }
    }

    /// What the step gives is decided by this.
    func identity(_ surroundings: StepSurroundings) async throws -> StepIdentity {
        let outputs = step.outputs.map { "\($0.name):\($0.type.rawValue)" }.joined(separator: ",")
        var parts = ["name": step.name, "outputs": outputs]
        switch step.work {
        case .standard(let component):
            parts["type"] = component.rawValue
            parts["program"] = try await surroundings.fingerprint.fingerprint(of: surroundings.program)
            let settings = surroundings.environment.filter { $0.key.hasPrefix("DEEDBOX_") }
            parts["settings"] = settings.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "\n")
            for input in component.dataInputs {
                let source = texts[input] ?? ""
                parts["data of \(input)"] =
                    component == .featureEngineering && source == DataFingerprint.store
                    ? try await surroundings.fingerprint.fingerprintOfDocuments()
                    : try await surroundings.fingerprint.fingerprint(of: source)
            }
        case .command(let words):
            parts["command"] = words.map { "\($0.utf8.count):\($0)" }.joined(separator: " ")
            if words[0].contains("/") {
                parts["program"] = try await surroundings.fingerprint.fingerprint(of: words[0])
            }
        }
        for (name, value) in step.environment { parts["environment \(name)"] = value }
        for (name, text) in texts { parts["input \(name)"] = text }
        for (name, file) in files { parts["input \(name)"] = file.value.sha256 }
        return StepIdentity(parts: parts)
    }

    /// The words that start the step's program.
    func command(in folder: StepFolder, program: String) throws -> [String] {
        switch step.work {
        case .standard(let component):
            return [program, "pipeline", "step", component.rawValue, "--executor-input", try executorInput(in: folder)]
        case .command(let words):
            return words.map { word in
                var word = word
                for (name, text) in texts { word = word.replacing("{{inputs.\(name)}}", with: text) }
                for name in files.keys { word = word.replacing("{{inputs.\(name)}}", with: folder.input(name)) }
                for name in step.outputs.map(\.name) {
                    word = word.replacing("{{outputs.\(name)}}", with: folder.output(name))
                }
                return word
            }
        }
    }

    /// The variables that tell the step's program what it is to do.
    func environment(in folder: StepFolder, attempt: Int, trackedRun: String) -> [String: String] {
        var variables = [
            "DEEDBOX_PIPELINE": run.pipeline, "DEEDBOX_PIPELINE_RUN": run.id, "DEEDBOX_STEP": step.name,
            "DEEDBOX_STEP_RUN": trackedRun, "DEEDBOX_ATTEMPT": "\(attempt)",
            // What MLflow's client logs goes to the step's run.
            "MLFLOW_RUN_ID": trackedRun,
        ]
        for (name, text) in texts { variables["DEEDBOX_INPUT_\(name.uppercased())"] = text }
        for name in files.keys { variables["DEEDBOX_INPUT_\(name.uppercased())"] = folder.input(name) }
        for name in step.outputs.map(\.name) { variables["DEEDBOX_OUTPUT_\(name.uppercased())"] = folder.output(name) }
        variables["DEEDBOX_RUN_STATE"] = runState?.rawValue
        // By OpenTelemetry's convention for processes: what the step traces belongs to the run's trace.
        variables["TRACEPARENT"] = TraceContext.current?.traceparent
        return variables.merging(step.environment) { own, _ in own }
    }

    private func executorInput(in folder: StepFolder) throws -> String {
        let inputs = ExecutorInput.Inputs(
            parameterValues: texts.mapValues { .text($0) },
            artifacts: Dictionary(
                uniqueKeysWithValues: files.map { name, file in
                    let metadata = file.value.notes.mapValues { MetadataValue.text($0) }
                    let artifact = ExecutorInput.Artifact(name: name, uri: folder.input(name), metadata: metadata)
                    return (name, ExecutorInput.ArtifactList(artifacts: [artifact]))
                }
            )
        )
        var outputs = ExecutorInput.Outputs(parameters: [:], artifacts: [:], outputFile: folder.executorOutput)
        for output in step.outputs {
            let path = folder.output(output.name)
            if output.type == .string {
                outputs.parameters?[output.name] = .init(outputFile: path)
            } else {
                outputs.artifacts?[output.name] = .init(artifacts: [.init(name: output.name, uri: path)])
            }
        }
        let json = try TrainingOperations.json(ExecutorInput(inputs: inputs, outputs: outputs))
        return String(decoding: json, as: UTF8.self)
    }
}
