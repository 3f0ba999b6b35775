/// How far the parties of a document have signed it.
package struct ExecutionState: Hashable, Sendable, Codable {
    package enum State: String, Hashable, Sendable, Codable, CaseIterable {
        /// Everyone who has a place to sign has signed.
        case fullyExecuted = "fully_executed"
        /// Someone has signed, and someone has not.
        case partlyExecuted = "partly_executed"
        /// There are places to sign, and all of them are blank.
        case unsigned
        /// There is no place to sign, or the places that could be judged do not decide it.
        case unknown
    }

    package var state: State
    /// Places that bear a signature.
    package var signed: Int
    /// Places that are known to bear none.
    package var blank: Int
    /// Places that could not be judged.
    package var unknown: Int

    package init(state: State, signed: Int, blank: Int, unknown: Int) {
        self.state = state
        self.signed = signed
        self.blank = blank
        self.unknown = unknown
    }
}
