import Mathematics

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
    ///   - counts: How many documents have each value, in the order of the texts.
    ///   - total: How many documents there are, with a value or without.
    package init(_ field: FacetField, counts: [(value: String, count: Int)], total: Int) {
        self.field = field
        values = TopK.indices(of: counts.map { Double($0.count) }, count: Self.maximumValues).map {
            Value(value: counts[$0].value, count: counts[$0].count)
        }
        let all = counts.reduce(0) { $0 + $1.count }
        others = all - values.reduce(0) { $0 + $1.count }
        missing = total - all
    }
}
