import Charts
import Documents
import Foundation
package import Operations
package import Serving

/// Something that went wrong: what, by which evidence, and what became of it.
package struct IncidentView: Sendable {
    var id: String
    var summary: String
    var rolloutPath: String
    var opened: Moment
    var isOpen: Bool
    var resolution: String?
    var resolved: Moment?
    var gates: Drawing?
    var postMortem: String
    var mayResolve: Bool
    var notices: [RolloutView.Event]

    package static func page(_ incident: Incident, _ details: IncidentDetails, for visitor: Visitor) -> SitePage {
        let phrasing = visitor.phrasing
        let view = Self(
            id: incident.id,
            summary: phrasing.sentence(incident.report.summary),
            rolloutPath: "/deployments/rollouts/\(incident.rollout)",
            opened: phrasing.moment(incident.openedAt),
            isOpen: incident.resolvedAt == nil,
            resolution: incident.resolution.isEmpty ? nil : incident.resolution,
            resolved: incident.resolvedAt.map(phrasing.moment),
            gates: Drawing(GateView.chart(of: incident.report.findings, phrasing), id: "gates"),
            postMortem: phrasing.sentence(details.postMortem ?? ""),
            mayResolve: visitor.may(.engineer) && incident.resolvedAt == nil,
            notices: incident.notifications.map {
                RolloutView.Event(time: phrasing.moment($0.time), actor: $0.channel, text: phrasing.sentence($0.text))
            }
        )
        return SitePage(
            title: "Incident",
            section: .deployments,
            template: "deployments/incident",
            content: view,
            styles: ["charts.css"]
        )
    }
}
