import Foundation

/// How far a distribution has moved from another: 0 for none; by custom 0.1 is a slight and 0.25 a great move.
///
/// Source: Yurdakul 2018, "Statistical Properties of Population Stability Index"; it is the symmetric Kullback–Leibler
/// divergence (Jeffreys 1946) of the shares.
package enum PopulationStability {
    /// Counted to each bin, so that an empty one does not make the index infinite.
    private static let smoothing = 0.5

    /// - Precondition: the counts are of the same bins.
    package static func index(_ reference: [Int], _ current: [Int]) -> Double {
        precondition(reference.count == current.count, "\(reference.count) and \(current.count) bins")
        let (first, second) = (shares(reference), shares(current))
        return zip(first, second).reduce(0) { $0 + ($1.1 - $1.0) * log($1.1 / $1.0) }
    }

    private static func shares(_ counts: [Int]) -> [Double] {
        let total = Double(counts.reduce(0, +)) + smoothing * Double(counts.count)
        return counts.map { (Double($0) + smoothing) / total }
    }
}
