package import Serving

/// A rollout as people and clients see it.
package struct RolloutReport: Encodable, Sendable {
    /// A step of its plan.
    package struct Step: Encodable, Sendable {
        /// In percent.
        package var weight: Double
        package var seconds: Double
    }

    package var id: String
    package var endpoint: String
    package var model: String
    package var stable: Int
    package var canary: Int
    package var state: Rollout.State
    /// Why it is paused or ended; left out while it runs.
    package var reason: String?
    /// From 1.
    package var step: Int
    package var steps: [Step]
    /// Of the newcomer now, in percent; of an ended one, when it ended.
    package var weight: Double
    /// Seconds for which the step was watched, and will be yet.
    package var watched: Double
    package var watchLeft: Double
    /// What the gates say together.
    package var verdict: SequentialTest.Outcome
    /// About what it takes until they say something; left out while that cannot be told.
    package var secondsNeeded: Double?
    package var requestsNeeded: Double?
    package var canaryRequests: Int
    package var stableRequests: Int
    package var createdAt: String
    package var endedAt: String?
    /// Left out in listings.
    package var findings: [GateFinding]?
    package var events: [RolloutEventReport]?

    /// - Parameter events: Its timeline; nil for a listing.
    package init(_ rollout: Rollout, events: [RolloutEvent]? = nil) {
        let forecast = RolloutForecast(rollout, hasIntervals: events != nil)
        id = rollout.id
        endpoint = rollout.endpoint
        model = rollout.model
        stable = rollout.stable
        canary = rollout.canary
        state = rollout.state
        reason = rollout.reason.isEmpty ? nil : rollout.reason
        step = rollout.step + 1
        steps = rollout.plan.steps.map { Step(weight: Double($0.weight) / 100, seconds: $0.seconds) }
        weight = Double(rollout.weight) / 100
        watched = rollout.watched
        watchLeft = forecast.watchLeft
        verdict = forecast.outcome
        secondsNeeded = forecast.secondsNeeded
        requestsNeeded = forecast.requestsNeeded
        canaryRequests = rollout.evidence.canaryRequests
        stableRequests = rollout.evidence.stableRequests
        createdAt = RFC3339.text(rollout.createdAt)
        endedAt = rollout.endedAt.map(RFC3339.text)
        findings = events == nil ? nil : forecast.findings
        self.events = events?.map(RolloutEventReport.init)
    }

    private enum CodingKeys: String, CodingKey {
        case id, endpoint, model, stable, canary, state, reason, step, steps, weight, verdict, findings, events
        case watched = "watched_seconds"
        case watchLeft = "watch_left_seconds"
        case secondsNeeded = "seconds_needed"
        case requestsNeeded = "requests_needed"
        case canaryRequests = "canary_requests"
        case stableRequests = "stable_requests"
        case createdAt = "created_at"
        case endedAt = "ended_at"
    }
}

/// A line of a timeline.
package struct RolloutEventReport: Encodable, Sendable {
    package var time: String
    package var actor: String
    package var text: String

    package init(_ event: RolloutEvent) {
        time = RFC3339.text(event.time)
        actor = event.actor
        text = event.text
    }
}
