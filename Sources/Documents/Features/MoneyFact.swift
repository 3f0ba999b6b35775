/// An amount of money in the text.
package struct MoneyFact: Hashable, Sendable, Codable {
    package var evidence: Evidence
    /// An exact decimal without grouping: `-1250.50`.
    package var value: String
    /// ISO 4217.
    package var currency: String
    /// What is paid for; nil when the text does not say.
    package var basis: MoneyBasis?
    /// Whether the amount in words is the one in figures; nil when it stands in one way only.
    package var agreesWithWords: Bool?
    /// Which end of a range it is; nil outside ranges.
    package var bound: RangeBound?
    /// False where the amount itself bears no currency, and only its table's header or neighbours say that it is money.
    package var isCurrencyStated: Bool

    package init(
        evidence: Evidence,
        value: String,
        currency: String,
        basis: MoneyBasis? = nil,
        agreesWithWords: Bool? = nil,
        bound: RangeBound? = nil,
        isCurrencyStated: Bool = true
    ) {
        self.evidence = evidence
        self.value = value
        self.currency = currency
        self.basis = basis
        self.agreesWithWords = agreesWithWords
        self.bound = bound
        self.isCurrencyStated = isCurrencyStated
    }

    private enum CodingKeys: String, CodingKey {
        case value, currency, basis, bound
        case agreesWithWords = "agrees_with_words"
        case isCurrencyStated = "is_currency_stated"
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        evidence = try Evidence(from: decoder)
        value = try container.decode(String.self, forKey: .value)
        currency = try container.decode(String.self, forKey: .currency)
        basis = try container.decodeIfPresent(MoneyBasis.self, forKey: .basis)
        agreesWithWords = try container.decodeIfPresent(Bool.self, forKey: .agreesWithWords)
        bound = try container.decodeIfPresent(RangeBound.self, forKey: .bound)
        isCurrencyStated = try container.decodeIfPresent(Bool.self, forKey: .isCurrencyStated) ?? true
    }

    package func encode(to encoder: any Encoder) throws {
        try evidence.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(value, forKey: .value)
        try container.encode(currency, forKey: .currency)
        try container.encode(basis, forKey: .basis)
        try container.encode(agreesWithWords, forKey: .agreesWithWords)
        try container.encode(bound, forKey: .bound)
        try container.encode(isCurrencyStated, forKey: .isCurrencyStated)
    }
}
