/// A finished piece of a search: all candidates of one kind of features in one round.
package struct SearchTrial: Hashable, Sendable, Codable {
    package var round: Int
    /// Its place among the features of the search space.
    package var features: Int
    /// The evaluations that it cost.
    package var evaluations: Int
    /// In the order of the search space.
    package var scores: [CandidateScore]
}
