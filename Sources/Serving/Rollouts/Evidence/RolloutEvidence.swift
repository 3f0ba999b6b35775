/// Where it is known what the versions of a rollout said, and whether they were right.
package protocol RolloutEvidence: Sendable {
    /// What became known behind the rollout's cursor, oldest first, about `limit` at most, and how far that is.
    ///
    /// What was asked before the rollout's step began is left out.
    func observations(for rollout: Rollout, limit: Int) async throws -> (observations: [Observation], EvidenceCursor)
    /// What both versions answered in the rollout's step, the latest first, at most `limit`.
    func answers(in rollout: Rollout, limit: Int) async throws -> [SketchedAnswer]
}
