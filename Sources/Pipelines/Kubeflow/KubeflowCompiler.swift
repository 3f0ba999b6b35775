/// Writes a pipeline as Kubeflow's intermediate representation 2.1.0, for Kubeflow Pipelines and Vertex AI Pipelines.
///
/// Source: kubeflow/pipelines, `api/v2alpha1/pipeline_spec.proto`. Each step is a task; a step with a condition, and all steps
/// where there is an exit handler, are in a graph of their own, which is where Kubeflow keeps conditions and exit handlers.
/// Kubeflow's schedules are not in the file: see `schedule`.
package struct KubeflowCompiler: Sendable {
    /// Of the program in the container.
    static let program = "/usr/local/bin/deedbox"
    /// What the file says it was made by; Kubeflow asks for one.
    private static let sdkVersion = "kfp-2.17.0"
    /// The task and component that hold all steps but the exit handler.
    static let group = "exit-handler-1"

    let graph: StepGraph
    let image: String

    /// - Parameter image: The container of the steps that name none.
    package init(_ graph: StepGraph, image: String) {
        self.graph = graph
        self.image = image
    }

    /// The specification.
    ///
    /// - Throws: `PipelineError` for a step that Kubeflow cannot run.
    package func specification() throws(PipelineError) -> IRValue {
        var root: [String: IRValue] = ["dag": ["tasks": .map(tasks)]]
        let inputs = graph.parameters.mapValues(Self.parameter)
        if !inputs.isEmpty { root["inputDefinitions"] = ["parameters": .map(inputs)] }
        try checkExitHandler()
        var executors: [String: IRValue] = [:]
        for step in graph.steps { executors["exec-\(step.name)"] = ["container": try container(of: step)] }
        return [
            "pipelineInfo": ["name": .text(graph.pipeline.name), "description": .text(graph.pipeline.description)],
            "schemaVersion": "2.1.0", "sdkVersion": .text(Self.sdkVersion), "root": .map(root),
            "components": .map(components), "deploymentSpec": ["executors": .map(executors)],
        ]
    }

    /// What a recurring run is to be made with, beside the specification: cron with seconds as Kubeflow has it, and with the
    /// zone in front as Vertex AI has it; nil without a schedule.
    package var schedule: (kubeflow: String, vertex: String, timeZone: String)? {
        graph.pipeline.schedule.map { schedule in
            ("0 \(schedule.cron)", "TZ=\(schedule.timeZone) \(schedule.cron)", schedule.timeZone)
        }
    }

    /// Nothing comes out of the group of steps that an exit handler waits for.
    private func checkExitHandler() throws(PipelineError) {
        guard let handler = graph.steps.first(where: { graph.isExitHandler($0.name) }) else { return }
        for (input, binding) in graph.bindings[handler.name, default: [:]] {
            guard case .output(let source) = binding else { continue }
            throw PipelineError(
                component: handler.name,
                field: "inputs.\(input)",
                "Kubeflow gives an exit handler no outputs of steps, such as '\(source)'. Take parameters only."
            )
        }
    }

    // MARK: - Tasks

    var ordinary: [Step] { graph.steps.filter { !graph.isExitHandler($0.name) } }

    private var tasks: [String: IRValue] {
        guard let handler = graph.steps.first(where: { graph.isExitHandler($0.name) }) else { return tasks(ordinary) }
        var group: [String: IRValue] = [
            "taskInfo": ["name": .text(Self.group)], "componentRef": ["name": "comp-\(Self.group)"],
        ]
        let inputs = groupParameters.map { ($0, ["componentInputParameter": .text($0)] as IRValue) }
        if !inputs.isEmpty { group["inputs"] = ["parameters": .map(Dictionary(uniqueKeysWithValues: inputs))] }
        var last = task(handler)
        last["dependentTasks"] = [.text(Self.group)]
        last["triggerPolicy"] = ["strategy": "ALL_UPSTREAM_TASKS_COMPLETED"]
        return [Self.group: .map(group), handler.name: .map(last)]
    }

    /// The parameters of the run that steps in the group take.
    var groupParameters: [String] {
        Set(
            ordinary.flatMap { step in
                graph.bindings[step.name, default: [:]].values.compactMap { binding in
                    if case .parameter(let name) = binding { name } else { nil }
                }
            }
        ).sorted()
    }

    func tasks(_ steps: [Step]) -> [String: IRValue] {
        Dictionary(
            uniqueKeysWithValues: steps.map { step in
                var task = task(step)
                if let condition = step.condition {
                    task["componentRef"] = ["name": "comp-condition-\(step.name)"]
                    task["triggerPolicy"] = ["condition": .text(Self.expression(condition))]
                    // Options of the step itself stand at the task within.
                    for option in ["cachingOptions", "retryPolicy"] { task[option] = nil }
                }
                return (step.name, .map(task))
            }
        )
    }

    func task(_ step: Step) -> [String: IRValue] {
        var task: [String: IRValue] = [
            "taskInfo": ["name": .text(step.name)], "componentRef": ["name": "comp-\(step.name)"],
            "cachingOptions": step.caches ? ["enableCache": true] : [:],
        ]
        let needed = graph.dependencies[step.name, default: []].sorted()
        if !needed.isEmpty { task["dependentTasks"] = .list(needed.map(IRValue.text)) }
        if step.retry.count > 0 { task["retryPolicy"] = Self.retryPolicy(step.retry) }
        var parameters: [String: IRValue] = [:]
        var artifacts: [String: IRValue] = [:]
        for (input, binding) in graph.bindings[step.name, default: [:]] {
            switch binding {
            case .parameter(let name): parameters[input] = ["componentInputParameter": .text(name)]
            case .output(let source) where type(of: source) == .string: parameters[input] = Self.parameter(of: source)
            case .output(let source):
                artifacts[input] = [
                    "taskOutputArtifact": [
                        "producerTask": .text(source.step), "outputArtifactKey": .text(source.output),
                    ]
                ]
            }
        }
        if let condition = step.condition { parameters[Self.conditionInput] = Self.parameter(of: condition.output) }
        task["inputs"] = Self.sections(parameters, artifacts)
        return task
    }

    private func type(of output: OutputReference) -> ValueType? {
        graph.step(output.step)?.outputs.first { $0.name == output.output }?.type
    }

    private static func parameter(of source: OutputReference) -> IRValue {
        ["taskOutputParameter": ["producerTask": .text(source.step), "outputParameterKey": .text(source.output)]]
    }

    // MARK: - Conditions

    /// The input of a conditional step's graph that its condition is about.
    static let conditionInput = "pipelinechannel--condition"

    /// In the Common Expression Language.
    private static func expression(_ condition: Condition) -> String {
        let input = "inputs.parameter_values['\(conditionInput)']"
        guard condition.comparesSize else {
            let value = condition.value.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
            return "\(input) \(condition.relation.rawValue) '\(value)'"
        }
        return "double(\(input)) \(condition.relation.rawValue) double('\(condition.value)')"
    }
}
