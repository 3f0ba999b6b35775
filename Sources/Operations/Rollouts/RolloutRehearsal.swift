import Documents
package import Serving

/// Plays what the log of predictions remembers through a plan.
package struct RolloutRehearsal: Sendable {
    /// Requests that are read at a time.
    private static let page = 5_000

    private let traffic: any RecordedTraffic

    package init(traffic: any RecordedTraffic) { self.traffic = traffic }

    /// What would have happened, had the rollout begun with the first request after `start`.
    ///
    /// - Parameters:
    ///   - newcomer: The version whose answers as a shadow are taken for the newcomer's; nil to take it to say what was said.
    ///   - start: Seconds since 1970.
    /// - Throws: `Failure` with code `invalid_traffic` where nothing was asked since then, or `invalid_rollout`.
    package func rehearse(
        _ plan: RolloutPlan,
        at endpoint: String,
        stable: Int,
        newcomer: Int?,
        salt: String,
        since start: Double
    ) async throws -> Rehearsal {
        var cursor = TrafficCursor(time: start)
        var rehearsal: Rehearsal?
        while true {
            let (requests, next) = try await traffic.requests(
                at: endpoint,
                newcomer: newcomer,
                behind: cursor,
                limit: Self.page
            )
            cursor = next
            if rehearsal == nil, let first = requests.first {
                rehearsal = try Rehearsal(
                    model: endpoint,
                    stable: stable,
                    canary: newcomer ?? stable + 1,
                    plan: plan,
                    salt: salt,
                    from: first.time
                )
            }
            for request in requests { rehearsal?.play(request) }
            if requests.isEmpty || rehearsal?.isOver == true { break }
        }
        guard var rehearsal else {
            throw Failure(
                code: "invalid_traffic",
                message: "The log has no predictions at the endpoint '\(endpoint.prefix(80))' since then."
            )
        }
        rehearsal.finish()
        return rehearsal
    }
}
