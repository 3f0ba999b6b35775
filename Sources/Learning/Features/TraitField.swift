/// A number beside the text that takes part in the decision.
///
/// It enters as log(1 + value), brought to mean 0 and deviation 1 over the training samples and kept within ±3; an
/// unknown value enters as the mean.
package struct TraitField: Hashable, Sendable, Codable {
    /// The key in `TextSample.traits`.
    package var trait: String
    /// The key of another trait by which it is divided, times 1,000: `money_count` per `word_count`.
    package var per: String?
    /// The length of one deviation in the vector.
    package var weight: Double

    package init(trait: String, per: String? = nil, weight: Double) {
        self.trait = trait
        self.per = per
        self.weight = weight
    }

    /// As explanations call it.
    package var name: String { per.map { "\(trait) per \($0)" } ?? trait }

    /// The logarithm that enters; nil when a part of it is unknown.
    func value(of traits: [String: Double]) -> Double? {
        guard let value = traits[trait], value >= 0, value.isFinite else { return nil }
        guard let per else { return Self.logarithm(value) }
        guard let divisor = traits[per], divisor > 0, divisor.isFinite else { return nil }
        return Self.logarithm(1000 * value / divisor)
    }
}
