/// What an alert wants done, together with keeping its new state.
package enum AlertAction: Hashable, Sendable {
    /// Why receivers are told.
    package enum Occasion: String, Hashable, Sendable, Codable {
        case firing, resolved
        /// It still fires.
        case repeated
        /// It fires, and nobody has acknowledged it.
        case escalated
        /// It comes and goes; nothing more is told until it stays as it is.
        case flapping
        /// A person wants to see whether messages arrive.
        case test
    }

    /// Writes a line into the alert's timeline.
    case note(String)
    case tell(Occasion)
    /// Hands the alert's state to an Alertmanager, which wants it again and again.
    case push
}
