import Charts
import Documents
package import Operations
package import Pipelines

/// A pipeline: its steps as a graph, when it runs, and its runs.
package struct PipelineView: Sendable {

    var name: String
    var path: String
    var about: String
    var isPaused: Bool
    var next: [Moment]
    var hasSchedule: Bool
    var triggers: [String]
    var graph: Drawing?
    var runs: [PipelineRunRowView]
    var hasRuns: Bool
    var mayChange: Bool
    var definition: String

    package static func page(_ standing: PipelineStanding, _ runs: [PipelineRun], for visitor: Visitor) -> SitePage {
        let name = standing.entry.name
        let view = Self(
            name: name,
            path: "/pipelines/\(name)",
            about: standing.graph.pipeline.description,
            isPaused: standing.entry.isPaused,
            next: standing.next.map(visitor.phrasing.moment),
            hasSchedule: !standing.next.isEmpty,
            triggers: standing.graph.pipeline.triggers.map { TriggerWords.text($0, visitor.phrasing) },
            graph: Drawing(chart(of: standing.graph), id: "steps"),
            runs: runs.map { PipelineRunRowView($0, visitor.phrasing) },
            hasRuns: !runs.isEmpty,
            mayChange: visitor.may(.engineer),
            definition: standing.entry.definition
        )
        return SitePage(
            title: name,
            section: .pipelines,
            template: "pipelines/pipeline",
            content: view,
            styles: ["charts.css"]
        )
    }

    private static func chart(of graph: StepGraph) -> Chart? {
        GraphChart(
            title: "Steps",
            nodes: graph.steps.map { step in
                GraphChart.Node(
                    name: step.name,
                    state: "",
                    look: .idle,
                    after: graph.dependencies[step.name, default: []].sorted()
                )
            }
        ).chart
    }
}
