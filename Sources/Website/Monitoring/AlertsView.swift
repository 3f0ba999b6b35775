import Documents
package import Monitoring
package import Operations

/// What is wrong, which rules there are, and what is kept quiet.
package struct AlertsView: Sendable {
    struct Row: Sendable {
        var path: String
        var rule: String
        var subject: String
        var state: String
        var isFiring: Bool
        var severity: String
        var condition: String
        var value: String
        var acknowledgement: String?
        var isSilenced: Bool
        var isFlapping: Bool
        /// RFC 3339, for the element; nil of one that never fired.
        var fired: Moment?
    }

    struct Rule: Sendable {
        var name: String
        var condition: String
        var severity: String
        var state: String
        var isFiring: Bool
        var targets: String
        var unreachable: [String]
        var pipeline: String?
    }

    struct Quiet: Sendable {
        var id: String
        var labels: String
        var reason: String
        var actor: String
        var ends: Moment
    }

    var firing: String
    var rows: [Row]
    var hasRows: Bool
    var rules: [Rule]
    var silences: [Quiet]
    var hasSilences: Bool
    var maySilence: Bool

    package static func page(
        _ alerts: [AlertReport],
        _ rules: [AlertRuleReport],
        _ silences: [Silence],
        for visitor: Visitor
    ) -> SitePage {
        let phrasing = visitor.phrasing
        let firing = alerts.count { $0.state == .firing }
        let view = Self(
            firing: told(firing, phrasing),
            rows: alerts.map { Row($0, phrasing) },
            hasRows: !alerts.isEmpty,
            rules: rules.map(rule),
            silences: silences.map { quiet($0, phrasing) },
            hasSilences: !silences.isEmpty,
            maySilence: visitor.may(.engineer)
        )
        return SitePage(
            title: "Alerts",
            section: .monitoring,
            template: "monitoring/alerts",
            content: view,
            modules: ["refresh.js"],
            styles: ["charts.css"]
        )
    }

    /// How many alerts fire.
    static func told(_ firing: Int, _ phrasing: Phrasing) -> String {
        firing == 0 ? "No alert fires" : phrasing.count(firing, "alert fires", "alerts fire")
    }

    /// Who is told.
    static func names(of targets: [String]) -> String {
        targets.isEmpty ? "nobody" : targets.joined(separator: ", ")
    }

    private static func rule(_ report: AlertRuleReport) -> Rule {
        Rule(
            name: report.name,
            condition: report.condition,
            severity: report.severity.rawValue,
            state: report.state.rawValue,
            isFiring: report.state == .firing,
            targets: names(of: report.notification),
            unreachable: report.unreachable,
            pipeline: report.pipeline
        )
    }

    private static func quiet(_ silence: Silence, _ phrasing: Phrasing) -> Quiet {
        Quiet(
            id: silence.id,
            labels: silence.matchers.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ", "),
            reason: silence.reason,
            actor: silence.actor,
            ends: phrasing.moment(silence.endsAt)
        )
    }
}

extension AlertsView.Row {
    init(_ alert: AlertReport, _ phrasing: Phrasing) {
        path = "/monitoring/alerts/\(alert.id)"
        rule = alert.rule
        subject = alert.labels.filter { $0.key != "alertname" && $0.key != "severity" }.sorted { $0.key < $1.key }
            .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        state = alert.state.rawValue
        isFiring = alert.state == .firing
        severity = alert.severity?.rawValue ?? "rule removed"
        condition = alert.condition ?? ""
        value = alert.value.map { phrasing.number($0, digits: abs($0) < 10 ? 3 : 1) } ?? "–"
        acknowledgement = alert.acknowledgedBy.map { "\($0): \(alert.acknowledgement ?? "")" }
        isSilenced = alert.isSilenced
        isFlapping = alert.isFlapping
        fired = alert.firedAt.flatMap { phrasing.moment(rfc3339: $0) }
    }
}
