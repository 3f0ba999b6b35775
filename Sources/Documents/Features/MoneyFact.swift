/// An amount of money in the text.
package struct MoneyFact: Hashable, Sendable, Codable {
    package var evidence: Evidence
    /// An exact decimal without grouping: `-1250.50`.
    package var value: String
    /// ISO 4217.
    package var currency: String

    package init(evidence: Evidence, value: String, currency: String) {
        self.evidence = evidence
        self.value = value
        self.currency = currency
    }

    private enum CodingKeys: String, CodingKey { case value, currency }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        evidence = try Evidence(from: decoder)
        value = try container.decode(String.self, forKey: .value)
        currency = try container.decode(String.self, forKey: .currency)
    }

    package func encode(to encoder: any Encoder) throws {
        try evidence.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(value, forKey: .value)
        try container.encode(currency, forKey: .currency)
    }
}
