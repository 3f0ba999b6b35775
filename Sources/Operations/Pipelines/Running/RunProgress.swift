import Pipelines

/// How far a run has come, as its engine sees it.
struct RunProgress: Sendable {
    let run: PipelineRun
    private let graph: StepGraph
    private let plan: RunPlan
    private var steps: [String: StepRun]
    /// Steps that are under way in this process.
    private var underWay = 0
    /// Whether somebody wanted the run ended.
    var isCanceled: Bool

    /// - Parameter known: What is kept of it from before it was broken off.
    init(_ graph: StepGraph, run: PipelineRun, known: [StepRun]) {
        self.graph = graph
        self.run = run
        plan = RunPlan(graph)
        steps = Dictionary(uniqueKeysWithValues: known.map { ($0.step, $0) })
        isCanceled = false
    }

    private var states: [String: PipelineState] { steps.mapValues(\.state) }

    /// nil while something is left to do.
    var outcome: PipelineState? { plan.outcome(states) }

    var isAtWork: Bool { underWay > 0 }

    /// Of the steps that failed, in their order.
    var failure: String {
        graph.steps.compactMap { step in
            steps[step.name].flatMap { $0.state == .failed ? "component '\(step.name)': \($0.failure)" : nil }
        }.joined(separator: "\n")
    }

    private var decisions: [RunPlan.Decision] {
        plan.decisions(states) { steps[$0.step]?.outputs[$0.output]?.text }
    }

    /// Passes over the steps that are not to run, and returns them.
    mutating func skip() -> [StepRun] {
        var skipped: [StepRun] = []
        while true {
            let before = skipped.count
            for case .skip(let name, let why) in decisions {
                var step = steps[name] ?? StepRun(run: run.id, step: name)
                (step.state, step.failure) = (.skipped, why)
                steps[name] = step
                skipped.append(step)
            }
            if skipped.count == before { return skipped }
        }
    }

    /// The steps that begin now, with what is known of them, so that no more than `limit` are under way.
    mutating func start(atMost limit: Int) -> [(StepTask, StepRun)] {
        var started: [(StepTask, StepRun)] = []
        for case .start(let name) in decisions where underWay < limit {
            guard let step = graph.step(name) else { continue }
            var task = StepTask(run: run, step: step, graph: graph, done: steps)
            if graph.isExitHandler(name) { task.runState = stateBeforeExit }
            let known = steps[name] ?? StepRun(run: run.id, step: name)
            steps[name, default: known].state = .running
            underWay += 1
            started.append((task, known))
        }
        return started
    }

    private var stateBeforeExit: PipelineState {
        if isCanceled { return .canceled }
        return states.values.contains(.failed) ? .failed : .succeeded
    }

    /// A step has ended.
    mutating func take(_ step: StepRun) {
        steps[step.step] = step
        underWay -= 1
    }

    /// A step was broken off.
    mutating func lose() { underWay -= 1 }

    /// Marks all that has not ended as canceled, but for the exit handler, and returns it.
    mutating func cancelRest(at time: Double) -> [StepRun] {
        graph.steps.compactMap { step in
            var known = steps[step.name] ?? StepRun(run: run.id, step: step.name)
            guard !known.state.isFinal, !graph.isExitHandler(step.name) else { return nil }
            (known.state, known.failure, known.endedAt) = (.canceled, "the run was canceled", time)
            steps[step.name] = known
            return known
        }
    }
}
