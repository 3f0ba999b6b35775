/// What a rollout wants done, together with keeping its new state.
package enum RolloutAction: Hashable, Sendable {
    /// Puts the split in place at the endpoint.
    case split(TrafficSplit)
    /// Lets the version in production answer alone again.
    case follow
    /// Puts the version into production.
    case promote(Int)
    /// Keeps what went wrong.
    case open(IncidentReport)
    /// Writes a line into the rollout's timeline.
    case note(String)
}
