import Serving

/// An incident in a list.
struct IncidentRowView: Sendable {
    var path: String
    var summary: String
    var isOpen: Bool
    var opened: Moment

    init(_ incident: Incident, _ phrasing: Phrasing) {
        path = "/deployments/incidents/\(incident.id)"
        summary = phrasing.sentence(incident.report.summary)
        isOpen = incident.resolvedAt == nil
        opened = phrasing.moment(incident.openedAt)
    }
}
