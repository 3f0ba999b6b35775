/// A day that a paper states.
package struct DateTruth: Sendable, Hashable, Codable {
    /// What the day is: `commencement`, `period_end`, `signature`.
    package var role: String
    /// ISO 8601: `2024-03-01`.
    package var value: String
}
