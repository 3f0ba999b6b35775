/// How one rule fares.
package struct RuleScore: Hashable, Sendable, Codable {
    package var name: String
    package var label: String
    /// Samples that it voted on.
    package var votes: Int
    /// Their share of all samples, 0…1.
    package var coverage: Double
    /// Samples on which another rule voted too.
    package var overlaps: Int
    /// Samples on which another rule voted otherwise.
    package var conflicts: Int
    /// How often its votes are right, as the label model learned from the other rules' votes; what was believed beforehand
    /// where it overlaps with none.
    package var estimatedAccuracy: Double
    /// How often its votes are right; nil where no true label is known.
    package var measured: MeasuredAccuracy?

    init(_ rule: LabellingRule, votes: [[Int?]], place: Int, estimatedAccuracy: Double, truths: [String?]) {
        name = rule.name
        label = rule.label
        let own = votes.indices.filter { votes[$0][place] != nil }
        self.votes = own.count
        coverage = Double(own.count) / Double(max(1, votes.count))
        overlaps = own.count { sample in votes[sample].count { $0 != nil } > 1 }
        conflicts = own.count { sample in votes[sample].contains { $0 != nil && $0 != votes[sample][place] } }
        self.estimatedAccuracy = estimatedAccuracy
        measured = MeasuredAccuracy(own.map { (truths[$0], rule.label) })
    }

    private enum CodingKeys: String, CodingKey {
        case name, label, votes, coverage, overlaps, conflicts, measured
        case estimatedAccuracy = "estimated_accuracy"
    }
}
