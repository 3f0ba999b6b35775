/// What a gate says, and why.
package struct GateFinding: Hashable, Sendable, Codable {
    package var kind: Gate.Kind
    /// The class, of drift; empty for others.
    package var label: String
    package var outcome: SequentialTest.Outcome
    package var isRequired: Bool
    /// Shares of what the gate counts, nil while there is nothing to count.
    package var canary: Double?
    package var stable: Double?
    /// How much worse the newcomer is, pair by pair, as a share.
    package var difference: Double
    /// Where the difference surely lies: beyond either end only with the probability with which the gate may fail wrongly.
    package var lower: Double
    package var upper: Double
    package var margin: Double
    /// How many times over the evidence speaks against "not worse than the margin"; the gate fails at `needed`.
    package var eValue: Double
    package var eValueNeeded: Double
    package var pairs: Int
    /// About how many pairs more it takes to say something; nil while that cannot be told.
    package var pairsNeeded: Double?

    private enum CodingKeys: String, CodingKey {
        case kind = "gate"
        case label = "class"
        case outcome, canary, stable, difference, lower, upper, margin, pairs
        case isRequired = "is_required"
        case eValue = "e_value"
        case eValueNeeded = "e_value_needed"
        case pairsNeeded = "pairs_needed"
    }
}
