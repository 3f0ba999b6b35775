/// Whether words that are held to be right with some confidence are right as often.
package struct Reliability: Sendable {
    /// The words of one range of confidence.
    package struct Bin: Sendable {
        package let range: Range<Double>
        package var count = 0
        package var right = 0
        package var confidenceSum = 0.0

        /// 0 when the bin is empty.
        package var share: Double { count > 0 ? Double(right) / Double(count) : 0 }
    }

    package private(set) var bins: [Bin]

    package init() {
        let edges = [0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1.000_001]
        bins = zip(edges, edges.dropFirst()).map { Bin(range: $0..<$1) }
    }

    package mutating func add(confidence: Double, isRight: Bool) {
        guard let index = bins.firstIndex(where: { $0.range.contains(confidence) }) else { return }
        bins[index].count += 1
        bins[index].right += isRight ? 1 : 0
        bins[index].confidenceSum += confidence
    }

    /// All words.
    package var count: Int { bins.reduce(0) { $0 + $1.count } }

    /// The expected calibration error: the mean distance of confidence and share right, weighted by the words of each bin
    /// (Naeini, Cooper and Hauskrecht, 2015); 0 without words.
    package var calibrationError: Double {
        guard count > 0 else { return 0 }
        return bins.reduce(0) { $0 + abs(Double($1.right) - $1.confidenceSum) } / Double(count)
    }
}
