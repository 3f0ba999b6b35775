/// Corrects p-values for that there are several.
package enum MultipleTests: String, Hashable, Sendable, Codable, CaseIterable {
    /// Bounds the probability of any false alarm.
    ///
    /// Source: Holm 1979, "A simple sequentially rejective multiple test procedure".
    case holm
    /// Bounds the expected share of false alarms among the alarms.
    ///
    /// Source: Benjamini and Hochberg 1995, "Controlling the false discovery rate".
    case benjaminiHochberg = "benjamini_hochberg"
    case none

    /// The p-values, corrected, in the same order: one is significant at α where it is at most α.
    package func adjusted(_ values: [Double]) -> [Double] {
        let order = values.indices.sorted { values[$0] < values[$1] }
        let count = Double(values.count)
        var result = values
        switch self {
        case .none: break
        case .holm:
            var largest = 0.0
            for (rank, place) in order.enumerated() {
                largest = max(largest, min(1, values[place] * (count - Double(rank))))
                result[place] = largest
            }
        case .benjaminiHochberg:
            var smallest = 1.0
            for (rank, place) in order.enumerated().reversed() {
                smallest = min(smallest, values[place] * count / Double(rank + 1))
                result[place] = smallest
            }
        }
        return result
    }
}
