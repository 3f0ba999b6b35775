import Foundation

/// How far two clouds of points lie apart, as a kernel sees them.
///
/// Source: Gretton et al. 2012, "A kernel two-sample test", JMLR 13, equation 3 (the unbiased estimate) and section 5 (the
/// permutation test), with the Gaussian kernel whose width is the median distance.
package struct MeanDiscrepancy: Hashable, Sendable, Codable {
    /// Points of a side; distances of all pairs are kept.
    package static let mostPoints = 1000

    /// MMD², which may be a little below 0 where nothing differs.
    package let squared: Double
    /// The share of random partings of the points that lie as far apart; never 0.
    package let p: Double
    /// σ of the kernel exp(−d²/2σ²).
    package let width: Double

    /// - Parameters:
    ///   - first: Points of equal dimension, at least 2.
    ///   - rounds: Random partings.
    /// - Precondition: 2…`mostPoints` points on each side.
    package init(_ first: [[Float]], _ second: [[Float]], rounds: Int = 200, seed: UInt64 = 1) {
        precondition(
            min(first.count, second.count) >= 2 && max(first.count, second.count) <= Self.mostPoints,
            "\(first.count) and \(second.count) points"
        )
        let points = first + second
        let distances = Self.squaredDistances(points)
        let width = Self.medianWidth(distances, points: points.count)
        let kernel = distances.map { exp(-$0 / (2 * width * width)) }
        let order = Array(points.indices)
        let squared = Self.estimate(kernel, order, first.count)
        var random = SeededRandom(seed: seed)
        let extreme = (0..<rounds).count { _ in
            Self.estimate(kernel, random.shuffled(order), first.count) >= squared
        }
        self.squared = squared
        self.width = width
        p = Double(extreme + 1) / Double(rounds + 1)
    }

    /// Row by row, with zeros in the diagonal.
    private static func squaredDistances(_ points: [[Float]]) -> [Double] {
        let count = points.count
        var result = [Double](repeating: 0, count: count * count)
        for i in points.indices {
            for j in 0..<i {
                var sum: Float = 0
                for place in points[i].indices {
                    let difference = points[i][place] - points[j][place]
                    sum += difference * difference
                }
                result[i * count + j] = Double(sum)
                result[j * count + i] = Double(sum)
            }
        }
        return result
    }

    /// As alibi-detect has it: σ² is half the lower median of the squared distances between points.
    private static func medianWidth(_ distances: [Double], points: Int) -> Double {
        // The first are those of points to themselves.
        let median = distances.sorted()[points + (distances.count - points) / 2 - 1]
        return median > 0 ? (median / 2).squareRoot() : 1
    }

    private static func estimate(_ kernel: [Double], _ order: [Int], _ split: Int) -> Double {
        let count = order.count
        let (n, m) = (Double(split), Double(count - split))
        var isFirst = [Bool](repeating: false, count: count)
        for place in order[..<split] { isFirst[place] = true }
        var (within, beyond, between) = (0.0, 0.0, 0.0)
        for i in 0..<count {
            for j in 0..<i {
                let value = kernel[i * count + j]
                if isFirst[i] != isFirst[j] {
                    between += value
                } else if isFirst[i] {
                    within += value
                } else {
                    beyond += value
                }
            }
        }
        return 2 * within / (n * (n - 1)) + 2 * beyond / (m * (m - 1)) - 2 * between / (n * m)
    }
}
