/// How long single answers took, in milliseconds.
package struct Latency: Hashable, Sendable, Codable {
    package var median: Double
    /// 99 of 100 answers were as fast or faster.
    package var p99: Double

    /// The percentiles of these times, by nearest rank; 0 for none.
    package init(milliseconds: [Double]) {
        let sorted = milliseconds.sorted()
        func rank(_ share: Double) -> Double {
            sorted.isEmpty ? 0 : sorted[max(0, Int((share * Double(sorted.count)).rounded(.up)) - 1)]
        }
        median = rank(0.5)
        p99 = rank(0.99)
    }
}
