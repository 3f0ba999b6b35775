package import Tracking

/// Where rollouts, their timelines and their incidents are kept.
///
/// A rollout's state, its timeline, the traffic of its endpoint, the alias of its model and the ledger change in one step, or
/// not at all; what a call wrote survives kill -9 when it returns.
package protocol RolloutStore: Sendable {
    /// Keeps the rollout in place of the one with its revision, or anew when that is 0, and carries out its actions.
    ///
    /// - Returns: The rollout as it is kept, with the revisions that it has now.
    /// - Throws: `Failure` with code `rollout_changed` when another came first, `endpoint_changed` when the traffic was changed
    ///   past it, `rollout_under_way` when the endpoint has another that is not over.
    func save(_ rollout: Rollout, _ actions: [RolloutAction], by attribution: Attribution) async throws -> Rollout
    func rollout(_ id: String) async throws -> Rollout?
    /// The latest first, at most `limit`; of all endpoints when `endpoint` is nil, and only those before `cursor`.
    func rollouts(of endpoint: String?, before cursor: String?, limit: Int) async throws -> [Rollout]
    /// Those that are not over.
    func underWay() async throws -> [Rollout]
    /// What happened, oldest first.
    func events(of rollout: String) async throws -> [RolloutEvent]
    /// What may have changed beside the rollout.
    func surroundings(of rollout: Rollout) async throws -> Surroundings

    /// The latest first, at most `limit`, and only those before `cursor`.
    func incidents(before cursor: String?, limit: Int) async throws -> [Incident]
    func incident(_ id: String) async throws -> Incident?
    /// Adds that someone was told.
    func record(_ notification: Incident.Notification, of incident: String) async throws
    /// Closes the incident; false when there is none that is open.
    func resolve(_ incident: String, as resolution: String, by attribution: Attribution) async throws -> Bool
}
