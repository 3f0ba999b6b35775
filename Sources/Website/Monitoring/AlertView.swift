import Documents
import Monitoring
package import Operations

/// One alert: what is wrong, what was done about it, and how one takes it upon oneself.
package struct AlertView: Sendable {
    struct Event: Sendable {
        var time: Moment?
        var actor: String
        var text: String
    }

    var row: AlertsView.Row
    var id: String
    var figures: [Figure]
    var advice: String?
    var mayAcknowledge: Bool
    var maySilence: Bool
    var events: [Event]
    var targets: String

    package static func page(_ alert: AlertReport, for visitor: Visitor) -> SitePage {
        let phrasing = visitor.phrasing
        let row = AlertsView.Row(alert, phrasing)
        let isOpen = alert.state == .firing || alert.state == .pending
        let view = Self(
            row: row,
            id: alert.id,
            figures: [
                Figure(name: "Value", value: row.value, aside: row.condition, isAlarming: row.isFiring),
                Figure(name: "Severity", value: row.severity),
                Figure(name: "Measured", value: phrasing.count(alert.count ?? 0, "time", "times")),
            ],
            advice: alert.advice,
            mayAcknowledge: visitor.may(.reviewer) && isOpen && alert.acknowledgedBy == nil,
            maySilence: visitor.may(.engineer) && isOpen,
            events: (alert.events ?? []).map {
                Event(time: phrasing.moment(rfc3339: $0.time), actor: $0.actor, text: phrasing.sentence($0.text))
            },
            targets: AlertsView.names(of: alert.notification)
        )
        return SitePage(
            title: "Alert \(alert.rule)",
            section: .monitoring,
            template: "monitoring/alert",
            content: view,
            styles: ["charts.css"]
        )
    }
}
