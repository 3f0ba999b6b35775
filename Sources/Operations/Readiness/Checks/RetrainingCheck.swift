import Documents
package import Pipelines
package import Tracking

/// Whether the model is trained again by itself.
package struct RetrainingCheck: ReadinessCheck {
    package let id = "retraining"
    package let area = ReadinessItem.Area.operation
    package let title = "Retraining is scheduled"
    package let command = "deedbox schedule list"
    private let pipelines: any PipelineStore
    private let now: @Sendable () -> Double

    package init(pipelines: any PipelineStore, now: @escaping @Sendable () -> Double) {
        self.pipelines = pipelines
        self.now = now
    }

    package func look(at version: ModelVersion) async throws -> ReadinessFinding {
        for entry in try await pipelines.pipelines() where !entry.isPaused {
            guard let pipeline = try? PipelineFile.graph(of: entry.definition, name: entry.name).pipeline,
                pipeline.steps.contains(where: { $0.name == StandardComponent.modelTraining.rawValue }),
                let next = pipeline.schedule?.next(1, after: now()).first
            else { continue }
            return .pass(
                "The pipeline '\(entry.name)' trains next at \(RFC3339.text(next)), and on \(pipeline.triggers.count) triggers."
            )
        }
        return .fail(
            "No pipeline that trains has a schedule and is not paused.",
            remedy: "Add one: 'deedbox pipeline example > pipeline.yaml', 'deedbox pipeline add pipeline.yaml'."
        )
    }
}
