import Charts
import Documents
package import Pipelines

/// A run of a pipeline: its steps as a graph and in time, and what each said.
package struct PipelineRunView: Sendable {
    struct StepRow: Sendable {
        var name: String
        var state: String
        var isAlarming: Bool
        var isGood: Bool
        var took: String
        var note: String
        /// Nil of a step that has not begun.
        var logPath: String?
        var metrics: String
    }

    var row: PipelineRunRowView
    var path: String
    var pipelinePath: String
    var isOver: Bool
    var mayCancel: Bool
    var mayResume: Bool
    var graph: Drawing?
    var timeline: Drawing?
    var steps: [StepRow]
    var parameters: [VersionView.Fact]
    var hasParameters: Bool

    package static func page(_ run: PipelineRun, _ steps: [StepRun], _ graph: StepGraph?, for visitor: Visitor)
        -> SitePage
    {
        let phrasing = visitor.phrasing
        let path = "/pipelines/runs/\(run.id)"
        let isEngineer = visitor.may(.engineer)
        let view = Self(
            row: PipelineRunRowView(run, phrasing),
            path: path,
            pipelinePath: "/pipelines/\(run.pipeline)",
            isOver: run.state.isFinal,
            mayCancel: isEngineer && !run.state.isFinal && !run.isCancelWanted,
            mayResume: isEngineer && (run.state == .failed || run.state == .canceled),
            graph: Drawing(graph.flatMap { chart(of: $0, steps, path) }, id: "steps"),
            timeline: Drawing(timeline(of: steps, visitor), id: "timeline"),
            steps: steps.map { row(of: $0, path, phrasing) },
            parameters: run.parameters.sorted { $0.key < $1.key }.map {
                .init(name: $0.key, value: $0.value.isEmpty ? "–" : $0.value)
            },
            hasParameters: !run.parameters.isEmpty
        )
        return SitePage(
            title: "Run \(view.row.id) of \(run.pipeline)",
            section: .pipelines,
            template: "pipelines/run",
            content: view,
            modules: run.state.isFinal ? [] : ["refresh.js"],
            styles: ["charts.css"]
        )
    }

    private static func logPath(of step: StepRun, _ path: String) -> String? {
        step.startedAt == nil ? nil : "\(path)/logs/\(step.step)"
    }

    private static func chart(of graph: StepGraph, _ steps: [StepRun], _ path: String) -> Chart? {
        let states = Dictionary(steps.map { ($0.step, $0) }) { first, _ in first }
        return GraphChart(
            title: "Steps",
            nodes: graph.steps.map { step in
                let run = states[step.name]
                return GraphChart.Node(
                    name: step.name,
                    state: (run?.state ?? .pending).rawValue,
                    look: (run?.state ?? .pending).look,
                    after: graph.dependencies[step.name, default: []].sorted(),
                    href: run.flatMap { logPath(of: $0, path) }
                )
            }
        ).chart
    }

    private static func timeline(of steps: [StepRun], _ visitor: Visitor) -> Chart? {
        TimelineChart(
            title: "When each step ran",
            spans: steps.compactMap { step in
                step.startedAt.map { start in
                    TimelineChart.Span(
                        name: step.step,
                        start: start,
                        end: step.endedAt,
                        look: step.state.look,
                        state: step.state.rawValue
                    )
                }
            },
            now: visitor.phrasing.now,
            zone: visitor.zone,
            locale: visitor.locale
        ).chart
    }

    private static func row(of step: StepRun, _ path: String, _ phrasing: Phrasing) -> StepRow {
        let metrics = step.metrics.sorted { $0.key < $1.key }.map { key, value in
            "\(key) \(phrasing.number(value, digits: value == value.rounded() || abs(value) >= 10 ? 0 : 3))"
        }
        return StepRow(
            name: step.step,
            state: step.state.rawValue,
            isAlarming: step.state == .failed,
            isGood: step.state == .succeeded,
            took: step.startedAt.map { phrasing.stretch((step.endedAt ?? phrasing.now) - $0) } ?? "–",
            note: step.failure.isEmpty ? step.cacheNote : step.failure,
            logPath: logPath(of: step, path),
            metrics: metrics.joined(separator: " · ")
        )
    }
}
