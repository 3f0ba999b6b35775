/// How well a score tells two groups apart.
///
/// Source: Mann and Whitney 1947, "On a test of whether one of two random variables is stochastically larger than the
/// other"; the variance is corrected for ties.
package struct RankComparison: Hashable, Sendable, Codable {
    /// The probability that one of the second scores higher than one of the first, ties halved: the area under the ROC
    /// curve; ½ where a side is empty.
    package let area: Double
    /// Two-sided, by the normal law.
    package let p: Double

    package init(_ first: [Double], _ second: [Double]) {
        let all = (first.map { ($0, false) } + second.map { ($0, true) }).sorted { $0.0 < $1.0 }
        let (n, m) = (Double(first.count), Double(second.count))
        guard n > 0, m > 0 else {
            (area, p) = (0.5, 1)
            return
        }
        var (rankSum, ties, start) = (0.0, 0.0, 0)
        while start < all.count {
            var end = start
            while end < all.count, all[end].0 == all[start].0 { end += 1 }
            let rank = Double(start + end + 1) / 2
            rankSum += rank * Double(all[start..<end].count { $0.1 })
            let length = Double(end - start)
            ties += length * length * length - length
            start = end
        }
        let total = n + m
        area = (rankSum - m * (m + 1) / 2) / (n * m)
        let variance = n * m / 12 * (total + 1 - ties / (total * (total - 1)))
        p = variance > 0 ? NormalDistribution.twoSidedP((area - 0.5) * n * m / variance.squareRoot()) : 1
    }
}
