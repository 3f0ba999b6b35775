import Foundation

/// How far the shares of categories or bins have moved, without what chance alone moves.
///
/// Source: Lin 1991, "Divergence measures based on the Shannon entropy", for Jensen and Shannon's divergence; Yurdakul 2018,
/// "Statistical Properties of Population Stability Index", for what chance moves: in the mean (B − 1)(1/n + 1/m) of the
/// index of B bins, and an eighth of it of the divergence, of which the index is eight times near no shift.
package struct ShareShift: Hashable, Sendable, Codable {
    /// The square root of the divergence in bits, 0…1, as SciPy's `jensenshannon(base=2)`.
    package let distance: Double
    /// The same after the mean of what chance moves is taken off the divergence; 0 where chance moves more.
    package let correctedDistance: Double
    /// The population stability index; half a case is added to each bin, so that an empty one does not make it infinite.
    package let stability: Double
    package let correctedStability: Double
    /// Of the counts, by Pearson.
    package let test: ChiSquaredTest

    /// - Precondition: the counts are of the same categories.
    package init(_ first: [Int], _ second: [Int]) {
        let cells = zip(first, second).filter { $0.0 + $0.1 > 0 }
        let (n, m) = (Double(first.reduce(0, +)), Double(second.reduce(0, +)))
        test = ChiSquaredTest.homogeneity(first, second)
        guard cells.count > 1, n > 0, m > 0 else {
            (distance, correctedDistance, stability, correctedStability) = (0, 0, 0, 0)
            return
        }
        let divergence = cells.reduce(0.0) { sum, cell in
            let (p, q) = (Double(cell.0) / n, Double(cell.1) / m)
            return sum + Self.part(p, of: (p + q) / 2) / 2 + Self.part(q, of: (p + q) / 2) / 2
        }
        let chance = Double(cells.count - 1) * (1 / n + 1 / m)
        distance = max(0, divergence).squareRoot()
        correctedDistance = max(0, divergence - chance / 8 / log(2.0)).squareRoot()
        stability = PopulationStability.index(cells.map(\.0), cells.map(\.1))
        correctedStability = max(0, stability - chance)
    }

    private static func part(_ share: Double, of mean: Double) -> Double {
        share > 0 ? share * log2(share / mean) : 0
    }

    private enum CodingKeys: String, CodingKey {
        case distance, stability, test
        case correctedDistance = "corrected_distance"
        case correctedStability = "corrected_stability"
    }
}
