/// What is kept together with the book's new state.
package struct AlertOutcome: Hashable, Sendable {
    package var events: [AlertEvent]
    package var drafts: [NotificationDraft]

    package init(events: [AlertEvent] = [], drafts: [NotificationDraft] = []) {
        self.events = events
        self.drafts = drafts
    }

    /// The lines and messages that changes ask for.
    package init(_ changes: [AlertBook.Change], _ routing: AlertRouting, by actor: String, at now: Double) {
        self.init()
        for change in changes {
            for case .note(let text) in change.actions {
                events.append(AlertEvent(alert: change.alert.id, time: now, actor: actor, text: text))
            }
            drafts += routing.drafts(of: change, at: now)
        }
    }
}
