package import Monitoring

/// A rule that is looked at, and how it stands.
package struct AlertRuleReport: Hashable, Sendable, Encodable {
    package var name: String
    package var condition: String
    package var severity: AlertRule.Severity
    /// The worst of its alerts: `firing` before `pending` before `inactive`.
    package var state: Alert.State
    /// How many of its alerts fire.
    package var firing: Int
    package var notification: [String]
    /// Targets that cannot be reached as it is configured, and why.
    package var unreachable: [String]
    /// What is run when it fires; left out where nothing is.
    package var pipeline: String?

    init(_ rule: AlertRule, _ book: AlertBook, _ channels: AlertChannels) {
        let states = book.alerts.filter { $0.rule == rule.name }.map(\.state)
        name = rule.name
        condition = rule.condition.text
        severity = rule.severity
        firing = states.count { $0 == .firing }
        state = firing > 0 ? .firing : states.contains(.pending) ? .pending : .inactive
        let targets = rule.targets + (rule.escalation?.targets ?? [])
        notification = targets.map(\.text)
        unreachable = targets.compactMap { target in channels.objection(to: target).map { "\(target.text): \($0)" } }
        pipeline = rule.pipeline
    }
}
