/// An amount of money that a paper states.
package struct AmountTruth: Sendable, Hashable, Codable {
    /// What the amount is: `monthly_rent`, `tenant_share`.
    package var role: String
    /// An exact decimal without grouping: `-1250.50`.
    package var value: String
    /// ISO 4217.
    package var currency: String
}
