/// How many of the matching documents have each value of a field; the counts are exact.
package struct Facet: Hashable, Sendable, Codable {
    package struct Value: Hashable, Sendable, Codable {
        package var value: String
        package var count: Int

        package init(value: String, count: Int) {
            self.value = value
            self.count = count
        }
    }

    /// The most values that are listed.
    package static let maximumValues = 50

    package var field: FacetField
    /// The most frequent first, equally frequent ones in the order of their texts.
    package var values: [Value]
    /// Documents whose value is not listed.
    package var others: Int
    /// Documents without a value.
    package var missing: Int

    /// - Parameters:
    ///   - counts: How many documents have each value.
    ///   - total: How many documents there are, with a value or without.
    package init(_ field: FacetField, counts: [String: Int], total: Int) {
        let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        self.field = field
        values = sorted.prefix(Self.maximumValues).map { Value(value: $0.key, count: $0.value) }
        others = sorted.dropFirst(Self.maximumValues).reduce(0) { $0 + $1.value }
        missing = total - counts.values.reduce(0, +)
    }
}
