/// What a search found.
package struct SearchOutcome: Hashable, Sendable {
    package var best: Candidate
    /// In the order in which they were done.
    package var trials: [SearchTrial]

    /// The scores of each candidate in the last round that it reached, best first within a round, last round first.
    package var leaderboard: [CandidateScore] {
        var last: [Candidate: CandidateScore] = [:]
        var order: [Candidate] = []
        for score in trials.flatMap(\.scores) {
            if last[score.candidate] == nil { order.append(score.candidate) }
            last[score.candidate] = score
        }
        let scores = order.compactMap { last[$0] }
        return Set(scores.map(\.round)).sorted(by: >).flatMap { round in
            ModelSearch.ranked(scores.filter { $0.round == round })
        }
    }
}
