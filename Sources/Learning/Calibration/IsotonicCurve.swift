/// A probability that never falls as a value rises: straight lines between the means of pooled samples.
///
/// Source: Ayer et al. 1955, "An Empirical Distribution Function for Sampling with Incomplete Information" (pool adjacent
/// violators); between its knots and beyond them as scikit-learn's `IsotonicRegression(out_of_bounds="clip")`.
package struct IsotonicCurve: Hashable, Sendable, Codable {
    /// Ascending.
    package private(set) var values: [Double]
    /// One a value, not falling, 0…1.
    package private(set) var probabilities: [Double]

    /// The curve of least squared error; constantly 0 for no samples.
    package init(fitting values: [Double], truths: [Bool]) {
        struct Block {
            var first: Double
            var last: Double
            var hits: Double
            var count: Double
            var mean: Double { hits / count }
        }
        var blocks: [Block] = []
        // Equal values are one block from the start.
        for index in values.indices.sorted(by: { values[$0] < values[$1] }) {
            let hit = truths[index] ? 1.0 : 0
            if let last = blocks.last, last.first == values[index], last.last == values[index] {
                blocks[blocks.count - 1].hits += hit
                blocks[blocks.count - 1].count += 1
            } else {
                blocks.append(Block(first: values[index], last: values[index], hits: hit, count: 1))
            }
        }
        var pooled: [Block] = []
        for block in blocks {
            pooled.append(block)
            while pooled.count > 1, pooled[pooled.count - 2].mean >= pooled[pooled.count - 1].mean {
                let upper = pooled.removeLast()
                pooled[pooled.count - 1].last = upper.last
                pooled[pooled.count - 1].hits += upper.hits
                pooled[pooled.count - 1].count += upper.count
            }
        }
        self.values = pooled.flatMap { $0.first == $0.last ? [$0.first] : [$0.first, $0.last] }
        probabilities = pooled.flatMap { $0.first == $0.last ? [$0.mean] : [$0.mean, $0.mean] }
    }

    /// The probability at a value.
    package func probability(of value: Double) -> Double {
        guard let first = values.first, let last = values.last else { return 0 }
        if value <= first { return probabilities[0] }
        if value >= last { return probabilities[probabilities.count - 1] }
        var (low, high) = (0, values.count - 1)
        while high - low > 1 {
            let middle = (low + high) / 2
            if values[middle] <= value { low = middle } else { high = middle }
        }
        let share = (value - values[low]) / (values[high] - values[low])
        return probabilities[low] + share * (probabilities[high] - probabilities[low])
    }

    /// Whether the knots ascend, one probability each.
    var isUsable: Bool {
        values.count == probabilities.count && zip(values, values.dropFirst()).allSatisfy { $0 < $1 }
            && probabilities.allSatisfy { (0...1).contains($0) }
    }
}
