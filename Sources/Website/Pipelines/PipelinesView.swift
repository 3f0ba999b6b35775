package import Operations
package import Pipelines

/// Pipelines with their schedules, and the latest runs.
package struct PipelinesView: Sendable {
    struct Row: Sendable {
        var name: String
        var path: String
        var about: String
        var isPaused: Bool
        /// The next times of the schedule; empty without one.
        var next: [Moment]
        var triggers: String
    }

    var rows: [Row]
    var isEmpty: Bool
    var runs: [PipelineRunRowView]
    var hasRuns: Bool

    package static func page(_ standings: [PipelineStanding], _ runs: [PipelineRun], for visitor: Visitor) -> SitePage {
        let phrasing = visitor.phrasing
        let rows = standings.map { standing in
            Row(
                name: standing.entry.name,
                path: "/pipelines/\(standing.entry.name)",
                about: standing.graph.pipeline.description,
                isPaused: standing.entry.isPaused,
                next: standing.next.map(phrasing.moment),
                triggers: standing.graph.pipeline.triggers.map { TriggerWords.text($0, phrasing) }
                    .joined(separator: "; ")
            )
        }
        let view = Self(
            rows: rows,
            isEmpty: rows.isEmpty,
            runs: runs.map { PipelineRunRowView($0, phrasing) },
            hasRuns: !runs.isEmpty
        )
        return SitePage(
            title: "Pipelines",
            section: .pipelines,
            template: "pipelines/list",
            content: view,
            styles: ["charts.css"]
        )
    }
}
