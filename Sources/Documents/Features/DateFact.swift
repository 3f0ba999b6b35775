/// A date in the text.
package struct DateFact: Hashable, Sendable, Codable {
    package var evidence: Evidence
    /// ISO 8601: `2024-03-01`, or `2024-03` when no day is given.
    package var value: String
    /// The other reading of an ambiguous numeric date (03/04/2024); nil when there is one reading only.
    package var alternative: String?

    package init(evidence: Evidence, value: String, alternative: String? = nil) {
        self.evidence = evidence
        self.value = value
        self.alternative = alternative
    }

    private enum CodingKeys: String, CodingKey { case value, alternative }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        evidence = try Evidence(from: decoder)
        value = try container.decode(String.self, forKey: .value)
        alternative = try container.decodeIfPresent(String.self, forKey: .alternative)
    }

    package func encode(to encoder: any Encoder) throws {
        try evidence.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(value, forKey: .value)
        try container.encode(alternative, forKey: .alternative)
    }
}
