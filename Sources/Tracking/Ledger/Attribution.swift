/// Who changes something, and when.
package struct Attribution: Hashable, Sendable {
    /// For people.
    package var actor: String
    /// Seconds since 1970.
    package var time: Double

    package init(actor: String, time: Double) {
        self.actor = actor
        self.time = time
    }
}
