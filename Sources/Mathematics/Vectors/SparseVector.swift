/// A vector most of whose numbers are zero: only the others are kept.
package struct SparseVector: Hashable, Sendable {
    /// Ascending, without repetition, not negative.
    package private(set) var indices: [Int32]
    /// One an index.
    package private(set) var values: [Double]

    /// A vector of zeros.
    package init() {
        indices = []
        values = []
    }

    /// Takes places and their numbers.
    ///
    /// - Precondition: `indices` ascends without repetition and has as many entries as `values`.
    package init(indices: [Int32], values: [Double]) {
        precondition(indices.count == values.count, "\(indices.count) places for \(values.count) numbers")
        precondition(zip(indices, indices.dropFirst()).allSatisfy { $0 < $1 }, "places must ascend")
        self.indices = indices
        self.values = values
    }

    /// The number of places that are kept.
    package var count: Int { indices.count }

    /// The sum of the products with a dense vector; places beyond its end count as zero.
    package func dot(_ dense: [Double]) -> Double {
        var sum = 0.0
        for (index, value) in zip(indices, values) where Int(index) < dense.count {
            sum += value * dense[Int(index)]
        }
        return sum
    }

    /// The length in the Euclidean sense.
    package var norm: Double { values.reduce(0) { $0 + $1 * $1 }.squareRoot() }
}
