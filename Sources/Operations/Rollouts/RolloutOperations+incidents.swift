import Documents
import Serving

/// Incidents of rollouts.
extension RolloutOperations {
    /// - Throws: `Failure` with code `incident_not_found`.
    package func incident(_ id: String) async throws -> IncidentDetails {
        guard let incident = try await rollouts.incident(id) else {
            throw Failure(code: "incident_not_found", message: "There is no incident '\(id.prefix(80))'.")
        }
        return IncidentDetails(incident, events: try await rollouts.events(of: incident.rollout))
    }

    /// Closes an incident.
    ///
    /// - Throws: `Failure` with code `incident_not_found`, `incident_resolved` or `reason_missing`.
    package func resolve(_ id: String, as resolution: String, by actor: String) async throws -> IncidentDetails {
        try Self.check(resolution)
        _ = try await incident(id)
        guard try await rollouts.resolve(id, as: resolution, by: attribution(actor)) else {
            throw Failure(code: "incident_resolved", message: "The incident '\(id.prefix(80))' is resolved already.")
        }
        return try await incident(id)
    }
}
