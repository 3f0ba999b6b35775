import Foundation

/// Whether two answerers differ, from the cases in which just one of them was right.
///
/// Source: McNemar 1947, "Note on the sampling error of the difference between correlated proportions"; the mid-p value
/// is that of Fagerland, Lydersen and Laake 2013, "The McNemar test for binary matched-pairs data", section 2.
package struct McNemarTest: Hashable, Sendable, Codable {
    /// Cases in which only the first, and only the second, was right.
    package var onlyFirst: Int
    package var onlySecond: Int
    /// The two-sided exact p-value: never too small, and often too large.
    package var exactP: Double
    /// The exact p-value less the probability of what was seen: close to what it claims.
    package var midP: Double

    /// - Precondition: neither count is negative.
    package init(onlyFirst: Int, onlySecond: Int) {
        precondition(onlyFirst >= 0 && onlySecond >= 0, "\(onlyFirst) and \(onlySecond) cases")
        self.onlyFirst = onlyFirst
        self.onlySecond = onlySecond
        let trials = onlyFirst + onlySecond
        guard trials > 0 else {
            (exactP, midP) = (1, 1)
            return
        }
        let fewer = min(onlyFirst, onlySecond)
        let tail = (0...fewer).reduce(0.0) { $0 + Self.probability(of: $1, in: trials) }
        exactP = min(1, 2 * tail)
        midP = min(1, 2 * tail - Self.probability(of: fewer, in: trials))
    }

    /// Of so many heads in fair throws.
    private static func probability(of heads: Int, in throwCount: Int) -> Double {
        let (k, n) = (Double(heads), Double(throwCount))
        let ways: Double = lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
        return exp(ways - n * log(2.0))
    }

    private enum CodingKeys: String, CodingKey {
        case onlyFirst = "only_first"
        case onlySecond = "only_second"
        case exactP = "exact_p"
        case midP = "mid_p"
    }
}
