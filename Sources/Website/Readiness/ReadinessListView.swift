package import Tracking

/// What the checklist before production last came to, model by model.
package struct ReadinessListView: Sendable {
    struct Row: Sendable {
        var name: String
        var path: String
        /// Nil where nobody has looked yet; so below.
        var version: Int?
        var made: Moment?
        var verdict: String
        var isReady: Bool
        var isObjecting: Bool
        var passed: String?
    }

    var rows: [Row]

    /// - Parameter reports: By model; nil where nobody has looked yet.
    package static func page(_ reports: [(model: String, report: ReadinessReport?)], for visitor: Visitor) -> SitePage {
        SitePage(
            title: "Readiness",
            section: .readiness,
            template: "readiness/list",
            content: Self(rows: reports.map { row($0.model, $0.report, visitor.phrasing) })
        )
    }

    private static func row(_ name: String, _ report: ReadinessReport?, _ phrasing: Phrasing) -> Row {
        Row(
            name: name,
            path: ReadinessView.path(of: name),
            version: report?.version,
            made: report.map { phrasing.moment($0.madeAt) },
            verdict: report.map { $0.isReady ? "ready" : "not ready" } ?? "not looked at",
            isReady: report?.isReady == true,
            isObjecting: report?.isReady == false,
            passed: report.map { "\(phrasing.count($0.count(.pass))) of \(phrasing.count($0.items.count))" }
        )
    }
}
