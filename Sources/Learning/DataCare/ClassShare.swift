/// How many of the samples have a label.
package struct ClassShare: Hashable, Sendable, Codable {
    package var label: String
    package var count: Int
    /// Of all labelled samples, 0…1.
    package var share: Double

    /// One a label, sorted.
    static func shares(of samples: [TextSample]) -> [Self] { shares(of: samples.compactMap(\.label)) }

    /// One a label, sorted.
    static func shares(of labels: [String]) -> [Self] {
        let counts = labels.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
        let total = counts.values.reduce(0, +)
        return counts.sorted { $0.key < $1.key }.map { label, count in
            Self(label: label, count: count, share: Double(count) / Double(total))
        }
    }
}
