/// What to do, why, and by which rule.
package struct Recommendation: Hashable, Sendable, Codable {
    package enum Action: String, Hashable, Sendable, Codable, CaseIterable {
        /// Go on with the winner.
        case ship
        /// Stay with the control.
        case keepControl = "keep_control"
        /// Wait: it may not be decided yet.
        case keepRunning = "keep_running"
        /// End it: a guardrail broke.
        case stop
        /// Mend the assignment and begin anew.
        case fix
    }

    package var action: Action
    /// With the figures that led to it.
    package var reason: String
    /// What was applied, in plain words.
    package var rule: String

    package init(action: Action, reason: String, rule: String) {
        self.action = action
        self.reason = reason
        self.rule = rule
    }
}
