/// What a step wrote; the page's script appends what comes.
package struct StepLogView: Sendable {
    var step: String
    var runPath: String
    var run: String
    var text: String
    /// Where the next piece begins.
    var next: Int
    /// Where a script asks for it.
    var source: String

    package static func page(run: String, step: String, text: String, next: Int) -> SitePage {
        let view = Self(
            step: step,
            runPath: "/pipelines/runs/\(run)",
            run: String(run.prefix(8)),
            text: text,
            next: next,
            source: "/v1/pipeline-runs/\(run)/logs/\(step)"
        )
        return SitePage(
            title: "Log of \(step)",
            section: .pipelines,
            template: "pipelines/log",
            content: view,
            modules: ["log.js"],
            styles: ["charts.css"]
        )
    }
}
