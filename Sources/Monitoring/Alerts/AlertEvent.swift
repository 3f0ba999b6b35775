/// A line of an alert's timeline.
package struct AlertEvent: Hashable, Sendable {
    /// The alert's id.
    package var alert: String
    /// Seconds since 1970.
    package var time: Double
    /// Who did it.
    package var actor: String
    package var text: String

    package init(alert: String, time: Double, actor: String, text: String) {
        self.alert = alert
        self.time = time
        self.actor = actor
        self.text = text
    }
}
