/// How far a rollout has read what its evidence comes from.
package struct EvidenceCursor: Hashable, Sendable, Codable {
    /// The last prediction that was taken into account.
    package var prediction: Int64 = 0
    /// The last prediction before the step: what was asked before has no say in it.
    package var stepStart: Int64 = 0
    /// The time of the last review that was taken into account, in seconds since 1970, and its document.
    package var reviewedAt: Double = 0
    package var reviewedDocument: Int64 = 0

    package init() {}
}
