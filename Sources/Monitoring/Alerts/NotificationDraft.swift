/// What is to be told to whom, and when at the earliest.
package struct NotificationDraft: Hashable, Sendable {
    package var target: AlertTarget
    /// What waits for the same target and has the same group is told together.
    package var group: String
    /// Seconds since 1970.
    package var due: Double
    package var message: AlertMessage
    /// Whether it takes the place of what waits, rather than to be told with it.
    package var replaces: Bool

    package init(target: AlertTarget, group: String, due: Double, message: AlertMessage, replaces: Bool) {
        self.target = target
        self.group = group
        self.due = due
        self.message = message
        self.replaces = replaces
    }
}
