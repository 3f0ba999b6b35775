/// A pipeline whose inputs all have a source and whose steps can be put in an order.
///
/// An input takes the output that `from` names; else the one of its name and type; else, unless it is a `String`, the only
/// one of its type. A `String` that no step gives is a parameter of the run.
package struct StepGraph: Sendable {
    package let pipeline: Pipeline
    /// The steps with the inputs and outputs that their component adds; each behind those it stands on, the exit handler last.
    package let steps: [Step]
    /// By step and input.
    package let bindings: [String: [String: Binding]]
    /// The steps that must have ended before a step begins.
    package let dependencies: [String: Set<String>]
    /// What a run may be given, with what it is otherwise; nil must be given.
    package let parameters: [String: String?]

    /// - Throws: `PipelineError` naming the component, the field and the remedy.
    package init(_ pipeline: Pipeline) throws(PipelineError) {
        let steps = try pipeline.allSteps.map { step throws(PipelineError) in try Self.completed(step) }
        try Self.checkNames(of: steps)
        var wiring = Wiring(steps: steps, exitHandler: pipeline.exitHandler?.name)
        for step in steps { try wiring.wire(step) }
        self.pipeline = pipeline
        bindings = wiring.bindings
        dependencies = wiring.dependencies
        parameters = wiring.parameters
        self.steps = try Self.ordered(steps, wiring.dependencies)
    }

    package func step(_ name: String) -> Step? { steps.first { $0.name == name } }

    package func isExitHandler(_ step: String) -> Bool { pipeline.exitHandler?.name == step }

    /// The step with what its standard component takes and gives beside what was written.
    private static func completed(_ step: Step) throws(PipelineError) -> Step {
        guard case .standard(let component) = step.work else { return step }
        var step = step
        let (inputs, outputs) = (component.inputs, component.outputs)
        for input in step.inputs where !inputs.contains(where: { $0.name == input.name && $0.type == input.type }) {
            let known = inputs.map { "\($0.name): \($0.type.rawValue)" }.joined(separator: ", ")
            throw PipelineError(
                component: step.name,
                field: "inputs",
                "\(component.rawValue) takes no '\(input.name)' of type \(input.type.rawValue). It takes \(known)."
            )
        }
        for output in step.outputs where !outputs.contains(output) {
            let known = outputs.map { "\($0.name): \($0.type.rawValue)" }.joined(separator: ", ")
            throw PipelineError(
                component: step.name,
                field: "outputs",
                "\(component.rawValue) gives no '\(output.name)' of type \(output.type.rawValue). It gives \(known)."
            )
        }
        for index in step.inputs.indices where step.inputs[index].source == nil && step.inputs[index].value == nil {
            step.inputs[index].value = inputs.first { $0.name == step.inputs[index].name }?.value
        }
        for input in inputs where !step.inputs.contains(where: { $0.name == input.name }) {
            step.inputs.append(StepInput(name: input.name, type: input.type, value: input.value))
        }
        step.outputs += outputs.filter { !step.outputs.contains($0) }
        return step
    }

    private static func checkNames(of steps: [Step]) throws(PipelineError) {
        guard !steps.isEmpty else { throw PipelineError(field: "components", "there are none; a pipeline needs one.") }
        for (index, step) in steps.enumerated() {
            if steps[..<index].contains(where: { $0.name == step.name }) {
                throw PipelineError(component: step.name, field: "name", "another has it too; names are unique.")
            }
            for (field, names) in [("inputs", step.inputs.map(\.name)), ("outputs", step.outputs.map(\.name))]
            where Set(names).count < names.count {
                throw PipelineError(component: step.name, field: field, "two have the same name; names are unique.")
            }
        }
    }

    /// Kahn's algorithm; of steps that may both come next, the one written first.
    private static func ordered(_ steps: [Step], _ dependencies: [String: Set<String>]) throws(PipelineError) -> [Step]
    {
        var open = steps
        var ordered: [Step] = []
        var done: Set<String> = []
        while !open.isEmpty {
            guard let next = open.firstIndex(where: { dependencies[$0.name, default: []].isSubset(of: done) }) else {
                throw PipelineError(
                    component: open[0].name,
                    field: "inputs",
                    "the components \(open.map { "'\($0.name)'" }.joined(separator: ", ")) wait for one another. "
                        + "Take one of their 'from' or 'after' away."
                )
            }
            done.insert(open[next].name)
            ordered.append(open.remove(at: next))
        }
        return ordered
    }
}
