/// Steps that belong together, and when they run.
package struct Pipeline: Hashable, Sendable {
    /// Lower-case letters, digits and `-`, as Kubeflow asks; also the experiment of its runs.
    package var name: String
    package var description: String
    package var steps: [Step]
    /// Runs after all others, whatever became of them.
    package var exitHandler: Step?
    package var schedule: Schedule?
    package var triggers: [Trigger]

    package init(
        name: String,
        description: String = "",
        steps: [Step],
        exitHandler: Step? = nil,
        schedule: Schedule? = nil,
        triggers: [Trigger] = []
    ) {
        self.name = name
        self.description = description
        self.steps = steps
        self.exitHandler = exitHandler
        self.schedule = schedule
        self.triggers = triggers
    }

    /// The steps with the exit handler at the end.
    package var allSteps: [Step] { steps + (exitHandler.map { [$0] } ?? []) }

    /// Whether a pipeline or a step may have that name: 1–63 lower-case letters, digits and `-`, a letter first.
    package static func isValid(name: String) -> Bool { name.wholeMatch(of: /[a-z][a-z0-9-]{0,62}/) != nil }

    /// Whether an input or an output may have that name: 1–63 lower-case letters, digits and `_`, a letter first.
    package static func isValid(port: String) -> Bool { port.wholeMatch(of: /[a-z][a-z0-9_]{0,62}/) != nil }
}
