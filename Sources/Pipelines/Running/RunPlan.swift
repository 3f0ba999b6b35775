/// Decides what happens next in a run, from the graph and the states of its steps; carries nothing out.
package struct RunPlan: Sendable {
    package enum Decision: Hashable, Sendable {
        case start(String)
        /// With why.
        case skip(String, String)
    }

    private let graph: StepGraph

    package init(_ graph: StepGraph) { self.graph = graph }

    /// What is to be done now, in the order of the graph; nothing while all that could be done waits for running steps.
    ///
    /// A step whose dependency failed, was canceled or was skipped is skipped; others go on. The exit handler runs in any case.
    ///
    /// - Parameters:
    ///   - states: A step that is not named is pending.
    ///   - value: A `String` output of a step that has succeeded.
    package func decisions(
        _ states: [String: PipelineState],
        value: (OutputReference) -> String?
    ) -> [Decision] {
        graph.steps.compactMap { step in
            guard states[step.name, default: .pending] == .pending else { return nil }
            let needed = graph.dependencies[step.name, default: []].sorted()
            guard needed.allSatisfy({ states[$0, default: .pending].isFinal }) else { return nil }
            if graph.isExitHandler(step.name) { return .start(step.name) }
            if let lost = needed.first(where: { states[$0] != .succeeded }) {
                let fate = states[lost] == .skipped ? "was skipped" : "did not succeed"
                return .skip(step.name, "component '\(lost)' \(fate)")
            }
            if let condition = step.condition {
                let found = value(condition.output) ?? ""
                guard condition.holds(of: found) else {
                    return .skip(step.name, "\(condition) does not hold: it is '\(found)'")
                }
            }
            return .start(step.name)
        }
    }

    /// What became of the run; nil while a step is pending or running.
    package func outcome(_ states: [String: PipelineState]) -> PipelineState? {
        let all = graph.steps.map { states[$0.name, default: .pending] }
        guard all.allSatisfy(\.isFinal) else { return nil }
        if all.contains(.canceled) { return .canceled }
        return all.contains(.failed) ? .failed : .succeeded
    }
}
