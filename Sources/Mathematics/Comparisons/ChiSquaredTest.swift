/// Whether counts are as they were expected (Pearson 1900).
package struct ChiSquaredTest: Hashable, Sendable, Codable {
    package let statistic: Double
    /// 0 where there was nothing to compare.
    package let degreesOfFreedom: Int
    /// 1 where there was nothing to compare.
    package let p: Double

    private init(statistic: Double, degreesOfFreedom: Int) {
        self.statistic = statistic
        self.degreesOfFreedom = degreesOfFreedom
        p =
            degreesOfFreedom > 0
            ? ChiSquaredDistribution(degreesOfFreedom: degreesOfFreedom).upperTail(statistic) : 1
    }

    /// Counts against the weights by which they should be shared out.
    ///
    /// Cells without weight are left out, and do not count as degrees of freedom.
    ///
    /// - Precondition: as many weights as counts, none negative.
    package static func goodnessOfFit(_ counts: [Int], weights: [Double]) -> Self {
        precondition(counts.count == weights.count, "\(counts.count) counts and \(weights.count) weights")
        let cells = zip(counts, weights).filter { $0.1 > 0 }
        let total = Double(cells.reduce(0) { $0 + $1.0 })
        let weight = cells.reduce(0) { $0 + $1.1 }
        guard cells.count > 1, total > 0 else { return Self(statistic: 0, degreesOfFreedom: 0) }
        let statistic = cells.reduce(0.0) { sum, cell in
            let expected = total * cell.1 / weight
            return sum + (Double(cell.0) - expected) * (Double(cell.0) - expected) / expected
        }
        return Self(statistic: statistic, degreesOfFreedom: cells.count - 1)
    }

    /// Whether two rows of counts of the same categories come from one distribution; categories that neither has are left
    /// out.
    ///
    /// - Precondition: as many counts in both.
    package static func homogeneity(_ first: [Int], _ second: [Int]) -> Self {
        precondition(first.count == second.count, "\(first.count) and \(second.count) categories")
        let (n, m) = (Double(first.reduce(0, +)), Double(second.reduce(0, +)))
        let cells = zip(first, second).filter { $0.0 + $0.1 > 0 }
        guard cells.count > 1, n > 0, m > 0 else { return Self(statistic: 0, degreesOfFreedom: 0) }
        let statistic = cells.reduce(0.0) { sum, cell in
            let both = Double(cell.0 + cell.1)
            let (x, y) = (both * n / (n + m), both * m / (n + m))
            let (u, v) = (Double(cell.0) - x, Double(cell.1) - y)
            return sum + u * u / x + v * v / y
        }
        return Self(statistic: statistic, degreesOfFreedom: cells.count - 1)
    }

    private enum CodingKeys: String, CodingKey {
        case statistic, p
        case degreesOfFreedom = "degrees_of_freedom"
    }
}
