/// The containers of the specification: what runs each step.
extension KubeflowCompiler {
    func container(of step: Step) throws(PipelineError) -> IRValue {
        var container: [String: IRValue] = ["image": .text(step.image ?? image)]
        switch step.work {
        case .standard(let component):
            container["command"] = [.text(Self.program), "pipeline", "step", .text(component.rawValue)]
            container["args"] = ["--executor-input", "{{$}}"]
        case .command(let words):
            let words = try words.map { word throws(PipelineError) in try placeholders(in: word, of: step) }
            container["command"] = .list(words.prefix(1).map(IRValue.text))
            container["args"] = .list(words.dropFirst().map(IRValue.text))
        }
        var environment = step.environment
        environment["DEEDBOX_PIPELINE"] = graph.pipeline.name
        environment["DEEDBOX_STEP"] = step.name
        container["env"] = .list(
            environment.sorted { $0.key < $1.key }.map { ["name": .text($0.key), "value": .text($0.value)] }
        )
        if let resources = Self.resources(step.resources) { container["resources"] = resources }
        return .map(container)
    }

    /// With Kubeflow's placeholders in place of ours.
    private func placeholders(in word: String, of step: Step) throws(PipelineError) -> String {
        guard !word.contains("$DEEDBOX_INPUT"), !word.contains("$DEEDBOX_OUTPUT") else {
            throw PipelineError(
                component: step.name,
                field: "command",
                "Kubeflow does not set $DEEDBOX_INPUT_… and $DEEDBOX_OUTPUT_…; write {{inputs.name}} and {{outputs.name}}."
            )
        }
        var word = word
        for input in step.inputs {
            let place = input.type == .string ? "parameters['\(input.name)']" : "artifacts['\(input.name)'].path"
            word = word.replacing("{{inputs.\(input.name)}}", with: "{{$.inputs.\(place)}}")
        }
        for output in step.outputs {
            let place =
                output.type == .string ? "parameters['\(output.name)'].output_file" : "artifacts['\(output.name)'].path"
            word = word.replacing("{{outputs.\(output.name)}}", with: "{{$.outputs.\(place)}}")
        }
        return word
    }

    private static func resources(_ resources: Resources) -> IRValue? {
        var fields: [String: IRValue] = [:]
        // The numbers are for readers before Kubeflow Pipelines 2.4, and for Vertex AI.
        if let cpu = resources.cpu {
            fields["cpuLimit"] = .number(cpu)
            fields["resourceCpuLimit"] = .text(plain(cpu))
        }
        if let memory = resources.memory {
            fields["memoryLimit"] = .number(memory)
            fields["resourceMemoryLimit"] = "\(plain(memory))G"
        }
        if let accelerator = resources.accelerator {
            let count = "\(resources.acceleratorCount)"
            fields["accelerator"] = [
                "type": .text(accelerator), "count": .text(count), "resourceType": .text(accelerator),
                "resourceCount": .text(count),
            ]
        }
        return fields.isEmpty ? nil : .map(fields)
    }

    static func plain(_ number: Double) -> String {
        number == number.rounded() ? "\(Int(number))" : "\(number)"
    }
}
