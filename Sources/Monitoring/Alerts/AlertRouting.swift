/// Who is told what an alert wants told.
package struct AlertRouting: Hashable, Sendable {
    package static let standardWait = 10.0

    /// Seconds for which a message waits for others of its group.
    package var wait: Double
    /// Labels by whose values messages are put together.
    package var groupBy: [String]

    package init(wait: Double = standardWait, groupBy: [String] = ["alertname"]) {
        self.wait = wait
        self.groupBy = groupBy
    }

    /// The messages that a change asks for.
    package func drafts(of change: AlertBook.Change, at now: Double) -> [NotificationDraft] {
        guard let rule = change.rule else { return [] }
        return change.actions.flatMap { action -> [NotificationDraft] in
            switch action {
            case .note: return []
            case .push:
                let occasion: AlertAction.Occasion = change.alert.state == .firing ? .firing : .resolved
                let message = AlertMessage(occasion, of: change.alert, rule, at: now)
                return rule.targets.filter(\.isAlertmanager).map {
                    NotificationDraft(
                        target: $0,
                        group: "alert \(change.alert.id)",
                        due: now,
                        message: message,
                        replaces: true
                    )
                }
            case .tell(let occasion):
                let message = AlertMessage(occasion, of: change.alert, rule, at: now)
                let targets = occasion == .escalated ? rule.escalation?.targets ?? [] : rule.targets
                return targets.filter { !$0.isAlertmanager }.map {
                    NotificationDraft(
                        target: $0,
                        group: group(of: message),
                        due: now + (occasion == .escalated ? 0 : wait),
                        message: message,
                        replaces: false
                    )
                }
            }
        }
    }

    private func group(of message: AlertMessage) -> String {
        groupBy.map { "\($0)=\(message.labels[$0] ?? "")" }.joined(separator: ",")
    }
}
