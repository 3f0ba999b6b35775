/// Finds the source of each input, step by step.
struct Wiring {
    let steps: [Step]
    let exitHandler: String?
    private(set) var bindings: [String: [String: Binding]] = [:]
    private(set) var dependencies: [String: Set<String>] = [:]
    private(set) var parameters: [String: String?] = [:]

    init(steps: [Step], exitHandler: String?) {
        self.steps = steps
        self.exitHandler = exitHandler
    }

    /// Binds the inputs of a step.
    mutating func wire(_ step: Step) throws(PipelineError) {
        var needed = Set(step.after)
        for name in step.after { try check(name, for: step, field: "after") }
        for input in step.inputs {
            guard let binding = try binding(of: input, in: step) else { continue }
            bindings[step.name, default: [:]][input.name] = binding
            if case .output(let reference) = binding { needed.insert(reference.step) }
        }
        if let condition = step.condition {
            guard try output(condition.output, for: step, field: "when").type == .string else {
                throw PipelineError(component: step.name, field: "when", "'\(condition.output)' is not of type String.")
            }
            needed.insert(condition.output.step)
        }
        if step.name == exitHandler { needed.formUnion(steps.map(\.name).filter { $0 != step.name }) }
        dependencies[step.name] = needed
    }

    private mutating func binding(of input: StepInput, in step: Step) throws(PipelineError) -> Binding? {
        let field = "inputs.\(input.name)"
        if let source = input.source {
            let output = try output(source, for: step, field: field)
            guard output.type == input.type else {
                throw PipelineError(
                    component: step.name,
                    field: field,
                    "'\(source)' is of type \(output.type.rawValue), and the input of type \(input.type.rawValue)."
                )
            }
            return .output(source)
        }
        let given = steps.filter { $0.name != step.name && $0.name != exitHandler }.flatMap { other in
            other.outputs.filter { $0.type == input.type }.map { OutputReference(step: other.name, output: $0.name) }
        }
        let named = given.filter { $0.output == input.name }
        let candidates = named.isEmpty && input.type != .string ? given : named
        if candidates.count == 1 { return .output(candidates[0]) }
        guard candidates.isEmpty else {
            let all = candidates.map(\.description).joined(separator: ", ")
            throw PipelineError(
                component: step.name,
                field: field,
                "several outputs fit: \(all). Say which with 'from: \(candidates[0])'."
            )
        }
        if input.type == .string { return try parameter(input, of: step) }
        if case .standard(let component) = step.work,
            component.inputs.contains(where: { $0.name == input.name && !$0.isRequired })
        {
            return nil
        }
        throw PipelineError(
            component: step.name,
            field: field,
            "no component gives an output of type \(input.type.rawValue). Add one that does."
        )
    }

    private mutating func parameter(_ input: StepInput, of step: Step) throws(PipelineError) -> Binding {
        if let known = parameters[input.name], let first = known, let second = input.value, first != second {
            throw PipelineError(
                component: step.name,
                field: "inputs.\(input.name)",
                "is '\(second)' here and '\(first)' elsewhere. Parameters of one name have one value; rename one."
            )
        }
        parameters[input.name] = .some(input.value ?? parameters[input.name].flatMap(\.self))
        return .parameter(input.name)
    }

    private func output(_ reference: OutputReference, for step: Step, field: String) throws(PipelineError) -> StepOutput
    {
        try check(reference.step, for: step, field: field)
        guard let found = steps.first(where: { $0.name == reference.step }),
            let output = found.outputs.first(where: { $0.name == reference.output })
        else {
            throw PipelineError(
                component: step.name,
                field: field,
                "component '\(reference.step)' has no output '\(reference.output)'."
            )
        }
        return output
    }

    private func check(_ name: String, for step: Step, field: String) throws(PipelineError) {
        guard name != step.name else {
            throw PipelineError(component: step.name, field: field, "a component cannot wait for itself.")
        }
        guard name != exitHandler, steps.contains(where: { $0.name == name }) else {
            let known = steps.map(\.name).filter { $0 != step.name && $0 != exitHandler }.joined(separator: ", ")
            throw PipelineError(
                component: step.name,
                field: field,
                "there is no component '\(name)' to wait for. There are: \(known)."
            )
        }
    }
}
