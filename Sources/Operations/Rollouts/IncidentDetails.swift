package import Serving

/// An incident as people and clients see it.
package struct IncidentDetails: Encodable, Sendable {
    package var id: String
    package var kind: IncidentReport.Kind
    package var summary: String
    package var rollout: String
    package var endpoint: String
    package var model: String
    package var stable: Int
    package var canary: Int
    /// Of the newcomer then, in percent.
    package var weight: Double
    package var openedAt: String
    package var resolvedAt: String?
    package var resolution: String?
    /// Who was told.
    package var notifications: [RolloutEventReport]
    /// Left out in listings.
    package var findings: [GateFinding]?
    package var suspects: [Suspect]?
    package var events: [RolloutEventReport]?
    /// Markdown.
    package var postMortem: String?

    /// - Parameter events: The timeline of its rollout; nil for a listing.
    package init(_ incident: Incident, events: [RolloutEvent]? = nil) {
        id = incident.id
        kind = incident.report.kind
        summary = incident.report.summary
        rollout = incident.rollout
        endpoint = incident.endpoint
        model = incident.model
        stable = incident.stable
        canary = incident.canary
        weight = Double(incident.report.weight) / 100
        openedAt = RFC3339.text(incident.openedAt)
        resolvedAt = incident.resolvedAt.map(RFC3339.text)
        resolution = incident.resolution.isEmpty ? nil : incident.resolution
        notifications = incident.notifications.map {
            RolloutEventReport(RolloutEvent(time: $0.time, actor: $0.channel, text: $0.text))
        }
        findings = events == nil ? nil : incident.report.findings
        suspects = events == nil ? nil : incident.report.suspects
        self.events = events?.map(RolloutEventReport.init)
        postMortem = events.map { PostMortem(incident, $0).markdown }
    }

    private enum CodingKeys: String, CodingKey {
        case id, kind, summary, rollout, endpoint, model, stable, canary, weight, resolution, notifications
        case findings, suspects, events
        case openedAt = "opened_at"
        case resolvedAt = "resolved_at"
        case postMortem = "post_mortem"
    }
}
