/// A percentage in the text.
package struct PercentageFact: Hashable, Sendable, Codable {
    package var evidence: Evidence
    /// An exact decimal, in percent: `3.5`; fifty basis points are `0.50`.
    package var value: String
    /// Whether the percentage in words is the one in figures; nil when it stands in one way only.
    package var agreesWithWords: Bool?
    /// Which end of a range it is; nil outside ranges.
    package var bound: RangeBound?

    package init(evidence: Evidence, value: String, agreesWithWords: Bool? = nil, bound: RangeBound? = nil) {
        self.evidence = evidence
        self.value = value
        self.agreesWithWords = agreesWithWords
        self.bound = bound
    }

    private enum CodingKeys: String, CodingKey {
        case value, bound
        case agreesWithWords = "agrees_with_words"
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        evidence = try Evidence(from: decoder)
        value = try container.decode(String.self, forKey: .value)
        agreesWithWords = try container.decodeIfPresent(Bool.self, forKey: .agreesWithWords)
        bound = try container.decodeIfPresent(RangeBound.self, forKey: .bound)
    }

    package func encode(to encoder: any Encoder) throws {
        try evidence.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(value, forKey: .value)
        try container.encode(agreesWithWords, forKey: .agreesWithWords)
        try container.encode(bound, forKey: .bound)
    }
}
