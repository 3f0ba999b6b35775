package import Operations
package import Tracking

/// What the checklist before production last came to, model by model.
package struct ReadinessListView: Sendable {
    /// What is known of a model.
    package struct Standing: Sendable {
        var model: String
        var report: ReadinessReport?
        var look: ReadinessLook?

        /// - Parameters:
        ///   - report: Nil where nobody has looked yet.
        ///   - look: What is under way; nil where nothing is.
        package init(model: String, report: ReadinessReport?, look: ReadinessLook?) {
            self.model = model
            self.report = report
            self.look = look
        }
    }

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
        /// How far a look is.
        var progress: String?
    }

    var rows: [Row]

    /// - Parameter points: All of the checklist.
    package static func page(_ standings: [Standing], points: [ReadinessPoint], for visitor: Visitor) -> SitePage {
        SitePage(
            title: "Readiness",
            section: .readiness,
            template: "readiness/list",
            content: Self(rows: standings.map { row($0, points, visitor.phrasing) }),
            modules: standings.contains { $0.look != nil } ? ["refresh.js"] : []
        )
    }

    private static func row(_ standing: Standing, _ points: [ReadinessPoint], _ phrasing: Phrasing) -> Row {
        let report = standing.report
        return Row(
            name: standing.model,
            path: ReadinessView.path(of: standing.model),
            version: report?.version,
            made: report.map { phrasing.moment($0.madeAt) },
            verdict: report.map { $0.isReady ? "ready" : "not ready" } ?? "not looked at",
            isReady: report?.isReady == true,
            isObjecting: report?.isReady == false,
            passed: report.map { "\(phrasing.count($0.count(.pass))) of \(phrasing.count($0.items.count))" },
            progress: standing.look.map { ReadinessView.text(of: $0, points, phrasing) }
        )
    }
}
