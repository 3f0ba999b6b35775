/// Values with how often each occurs, ascending; what is known of a sample without its order.
package struct CountedValues: Hashable, Sendable, Codable {
    package let values: [Double]
    package let counts: [Int]
    package let total: Int

    /// - Precondition: no value is NaN, no count negative.
    package init(_ pairs: some Sequence<(value: Double, count: Int)>) {
        let sorted = pairs.filter { $0.count > 0 }.sorted { $0.value < $1.value }
        var (values, counts) = ([Double](), [Int]())
        for pair in sorted {
            if values.last == pair.value {
                counts[counts.count - 1] += pair.count
            } else {
                values.append(pair.value)
                counts.append(pair.count)
            }
        }
        (self.values, self.counts) = (values, counts)
        total = counts.reduce(0, +)
    }

    package init(_ sample: some Sequence<Double>) { self.init(sample.map { (value: $0, count: 1) }) }

    package var moments: Moments {
        zip(values, counts).reduce(Moments()) { $0 + Moments(count: $1.1, mean: $1.0, squares: 0) }
    }

    /// The smallest value at or below which a share of at least `share` lies; nil of no values.
    package func quantile(_ share: Double) -> Double? {
        let wanted = share * Double(total)
        var below = 0
        for (value, count) in zip(values, counts) {
            below += count
            if Double(below) >= wanted { return value }
        }
        return values.last
    }

    /// Where bins end that part the values into shares as even as they allow, ascending; the last bin has no end.
    ///
    /// A bin may be empty of these values, but then only below or above all of them.
    package func edges(_ most: Int) -> [Double] {
        var edges: [Double] = []
        for part in 1..<max(2, most) {
            if let edge = quantile(Double(part) / Double(most)), edge != edges.last { edges.append(edge) }
        }
        // Where many share the smallest value, what lies below it is a bin of its own; the last bin takes what lies above.
        if let least = edges.first, least == values.first { edges.insert(least.nextDown, at: 0) }
        return edges
    }

    /// How many lie in each bin; one that lies on an edge is in the bin that ends there.
    package func counts(between edges: [Double]) -> [Int] {
        var (result, bin) = ([Int](repeating: 0, count: edges.count + 1), 0)
        for (value, count) in zip(values, counts) {
            while bin < edges.count, value > edges[bin] { bin += 1 }
            result[bin] += count
        }
        return result
    }
}
