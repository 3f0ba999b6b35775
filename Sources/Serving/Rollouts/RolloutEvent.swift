/// A line of a rollout's timeline.
package struct RolloutEvent: Hashable, Sendable, Codable {
    /// Seconds since 1970.
    package var time: Double
    /// Who did it.
    package var actor: String
    package var text: String

    package init(time: Double, actor: String, text: String) {
        self.time = time
        self.actor = actor
        self.text = text
    }
}
