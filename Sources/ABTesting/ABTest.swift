/// An A/B test and how far it has come.
package struct ABTest: Hashable, Sendable, Codable {
    package enum State: String, Hashable, Sendable, Codable, CaseIterable {
        case draft, running, stopped
    }

    package var plan: ABTestPlan
    package var state: State
    /// Seconds since 1970.
    package var createdAt: Double
    /// Seconds since 1970; nil of a draft.
    package var startedAt: Double?
    /// Seconds since 1970; nil until it was stopped.
    package var stoppedAt: Double?
    /// Why it was stopped, in a person's words; empty until then.
    package var reason: String

    package init(plan: ABTestPlan, createdAt: Double) {
        self.plan = plan
        self.createdAt = createdAt
        state = .draft
        reason = ""
    }

    /// Begins the test.
    ///
    /// - Throws: `ABTestError.wrongState` unless it is a draft.
    package mutating func start(at time: Double) throws(ABTestError) {
        guard state == .draft else { throw .wrongState(plan.name, state) }
        (state, startedAt) = (.running, time)
    }

    /// Ends the test, whether it has begun or not.
    ///
    /// - Throws: `ABTestError.wrongState` when it has ended already.
    package mutating func stop(because reason: String, at time: Double) throws(ABTestError) {
        guard state != .stopped else { throw .wrongState(plan.name, state) }
        (state, stoppedAt, self.reason) = (.stopped, time, reason)
    }

    private enum CodingKeys: String, CodingKey {
        case plan, state, reason
        case createdAt = "created_at"
        case startedAt = "started_at"
        case stoppedAt = "stopped_at"
    }
}
