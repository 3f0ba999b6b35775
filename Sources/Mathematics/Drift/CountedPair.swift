/// Two samples to compare.
package struct CountedPair: Hashable, Sendable {
    package let first: CountedValues
    package let second: CountedValues
    /// Both distribution functions at every value that either has, ascending.
    package let cumulative: [Step]

    /// What shares of both lie at or below a value.
    package struct Step: Hashable, Sendable {
        package let value: Double
        package let first: Double
        package let second: Double
    }

    package init(_ first: CountedValues, _ second: CountedValues) {
        (self.first, self.second) = (first, second)
        cumulative = Self.cumulative(first, second)
    }

    private static func cumulative(_ first: CountedValues, _ second: CountedValues) -> [Step] {
        var result: [Step] = []
        result.reserveCapacity(first.values.count + second.values.count)
        var (i, j, below, under) = (0, 0, 0, 0)
        while i < first.values.count || j < second.values.count {
            let value = min(
                i < first.values.count ? first.values[i] : .infinity,
                j < second.values.count ? second.values[j] : .infinity
            )
            if i < first.values.count, first.values[i] == value {
                below += first.counts[i]
                i += 1
            }
            if j < second.values.count, second.values[j] == value {
                under += second.counts[j]
                j += 1
            }
            result.append(
                Step(
                    value: value,
                    first: Double(below) / Double(max(1, first.total)),
                    second: Double(under) / Double(max(1, second.total))
                )
            )
        }
        return result
    }

    /// The area between the distribution functions: how far values moved in the mean (Kantorovich 1942; in one dimension
    /// Vallender 1973); 0 where a side has no values.
    package var wasserstein: Double {
        guard first.total > 0, second.total > 0 else { return 0 }
        return zip(cumulative, cumulative.dropFirst()).reduce(0) {
            $0 + ($1.1.value - $1.0.value) * abs($1.0.first - $1.0.second)
        }
    }

    /// Counts of both in the bins that part the first into shares as even as its values allow, at most `most`.
    package func bins(_ most: Int) -> (first: [Int], second: [Int]) {
        let edges = first.edges(most)
        return (first.counts(between: edges), second.counts(between: edges))
    }
}
