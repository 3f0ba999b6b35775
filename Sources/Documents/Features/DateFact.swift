/// A date in the text.
package struct DateFact: Hashable, Sendable, Codable {
    package var evidence: Evidence
    /// ISO 8601: `2024-03-01`, `2024-03` when no day is given, `2024` when the month is left blank too.
    package var value: String
    /// The other reading of an ambiguous numeric date (03/04/2024); nil when there is one reading only.
    package var alternative: String?
    /// Whether a part of the date waits to be filled in: `this ___ day of March, 2024`.
    package var hasBlank: Bool

    package init(evidence: Evidence, value: String, alternative: String? = nil, hasBlank: Bool = false) {
        self.evidence = evidence
        self.value = value
        self.alternative = alternative
        self.hasBlank = hasBlank
    }

    /// Whether the value is a day.
    package var isDay: Bool { value.utf8.count == 10 }

    private enum CodingKeys: String, CodingKey {
        case value, alternative
        case hasBlank = "has_blank"
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        evidence = try Evidence(from: decoder)
        value = try container.decode(String.self, forKey: .value)
        alternative = try container.decodeIfPresent(String.self, forKey: .alternative)
        hasBlank = try container.decodeIfPresent(Bool.self, forKey: .hasBlank) ?? false
    }

    package func encode(to encoder: any Encoder) throws {
        try evidence.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(value, forKey: .value)
        try container.encode(alternative, forKey: .alternative)
        try container.encode(hasBlank, forKey: .hasBlank)
    }
}
