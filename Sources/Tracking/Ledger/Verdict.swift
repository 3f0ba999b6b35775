/// What someone thinks of a version.
package struct Verdict: Hashable, Sendable {
    package var isApproval: Bool
    /// Why; may be empty.
    package var note: String

    package init(isApproval: Bool, note: String) {
        self.isApproval = isApproval
        self.note = note
    }
}
