package import ABTesting

/// All A/B tests.
package struct ExperimentsView: Sendable {
    struct Row: Sendable {
        var name: String
        var path: String
        var hypothesis: String
        var state: String
        var isRunning: Bool
        var variants: String
        var created: Moment
    }

    var rows: [Row]
    var isEmpty: Bool
    var next: String?

    /// - Parameter next: The name behind which the next page begins; nil at the end.
    package static func page(_ tests: [ABTest], next: String?, for visitor: Visitor) -> SitePage {
        let rows = tests.map { test in
            Row(
                name: test.plan.name,
                path: "/experiments/\(test.plan.name)",
                hypothesis: test.plan.hypothesis,
                state: test.state.rawValue,
                isRunning: test.state == .running,
                variants: test.plan.variants.map { $0.model.isEmpty ? $0.name : "\($0.name) \($0.model)" }
                    .joined(separator: " · "),
                created: visitor.phrasing.moment(test.createdAt)
            )
        }
        let view = Self(rows: rows, isEmpty: rows.isEmpty, next: next.map { "/experiments?after=\($0)" })
        return SitePage(
            title: "Experiments",
            section: .experiments,
            template: "experiments/list",
            content: view,
            styles: ["charts.css"]
        )
    }
}
