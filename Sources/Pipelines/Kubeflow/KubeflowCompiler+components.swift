/// The components of the specification: what each step takes and gives.
extension KubeflowCompiler {
    var components: [String: IRValue] {
        var components: [String: IRValue] = [:]
        for step in graph.steps {
            var component = definitions(of: step)
            if step.condition != nil {
                components["comp-condition-\(step.name)"] = .map(conditional(step, component))
            }
            component["executorLabel"] = "exec-\(step.name)"
            components["comp-\(step.name)"] = .map(component)
        }
        if graph.pipeline.exitHandler != nil {
            var group: [String: IRValue] = ["dag": ["tasks": .map(tasks(ordinary))]]
            let inputs = groupParameters.map { ($0, ["parameterType": "STRING"] as IRValue) }
            if !inputs.isEmpty {
                group["inputDefinitions"] = ["parameters": .map(Dictionary(uniqueKeysWithValues: inputs))]
            }
            components["comp-\(Self.group)"] = .map(group)
        }
        return components
    }

    /// The graph of a conditional step: its inputs and outputs are the step's.
    private func conditional(_ step: Step, _ definitions: [String: IRValue]) -> [String: IRValue] {
        var inner = task(step)
        inner["dependentTasks"] = nil
        var (parameters, artifacts): ([String: IRValue], [String: IRValue]) = ([:], [:])
        for input in graph.bindings[step.name, default: [:]].keys {
            if step.inputs.contains(where: { $0.name == input && $0.type == .string }) {
                parameters[input] = ["componentInputParameter": .text(input)]
            } else {
                artifacts[input] = ["componentInputArtifact": .text(input)]
            }
        }
        inner["inputs"] = Self.sections(parameters, artifacts)
        var component = definitions
        component["inputDefinitions"] = inputDefinitions(
            of: step,
            and: [Self.conditionInput: ["parameterType": "STRING"]]
        )
        var dag: [String: IRValue] = ["tasks": .map([step.name: .map(inner)])]
        dag["outputs"] = Self.sections(
            Self.outputs(of: step) { $0 == .string },
            Self.outputs(of: step) { $0 != .string }
        )
        component["dag"] = .map(dag)
        return component
    }

    /// The outputs of a graph that are those of its only step.
    private static func outputs(of step: Step, where isWanted: (ValueType) -> Bool) -> [String: IRValue] {
        Dictionary(
            uniqueKeysWithValues: step.outputs.filter { isWanted($0.type) }.map { output in
                let name = IRValue.text(output.name)
                let value: IRValue =
                    output.type == .string
                    ? ["valueFromParameter": ["producerSubtask": .text(step.name), "outputParameterKey": name]]
                    : ["artifactSelectors": [["producerSubtask": .text(step.name), "outputArtifactKey": name]]]
                return (output.name, value)
            }
        )
    }

    private func definitions(of step: Step) -> [String: IRValue] {
        var definitions: [String: IRValue] = [:]
        definitions["inputDefinitions"] = inputDefinitions(of: step, and: [:])
        definitions["outputDefinitions"] = Self.sections(
            Self.parameters(step.outputs.map { ($0.name, $0.type) }),
            Self.artifacts(step.outputs.map { ($0.name, $0.type) })
        )
        return definitions
    }

    private func inputDefinitions(of step: Step, and more: [String: IRValue]) -> IRValue? {
        let bound = graph.bindings[step.name, default: [:]]
        let inputs = step.inputs.filter { bound[$0.name] != nil }.map { ($0.name, $0.type) }
        return Self.sections(Self.parameters(inputs).merging(more) { own, _ in own }, Self.artifacts(inputs))
    }

    private static func parameters(_ ports: [(String, ValueType)]) -> [String: IRValue] {
        Dictionary(uniqueKeysWithValues: ports.filter { $0.1 == .string }.map { ($0.0, ["parameterType": "STRING"]) })
    }

    private static func artifacts(_ ports: [(String, ValueType)]) -> [String: IRValue] {
        Dictionary(
            uniqueKeysWithValues: ports.filter { $0.1 != .string }.map { name, type in
                (name, ["artifactType": ["schemaTitle": "system.\(type.rawValue)", "schemaVersion": "0.0.1"]])
            }
        )
    }

    static func sections(_ parameters: [String: IRValue], _ artifacts: [String: IRValue]) -> IRValue? {
        var sections: [String: IRValue] = [:]
        if !parameters.isEmpty { sections["parameters"] = .map(parameters) }
        if !artifacts.isEmpty { sections["artifacts"] = .map(artifacts) }
        return sections.isEmpty ? nil : .map(sections)
    }

    static func parameter(_ value: String?) -> IRValue {
        guard let value else { return ["parameterType": "STRING"] }
        return ["parameterType": "STRING", "defaultValue": .text(value), "isOptional": true]
    }

    static func retryPolicy(_ retry: RetryPolicy) -> IRValue {
        [
            "maxRetryCount": .number(Double(retry.count)), "backoffDuration": "\(plain(retry.delay))s",
            "backoffFactor": .number(retry.factor), "backoffMaxDuration": "\(plain(retry.maximumDelay))s",
        ]
    }
}
