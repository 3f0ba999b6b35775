package import Mathematics

/// A linear function a class: its value is the class's log-odds against all others.
package struct LinearWeights: Hashable, Sendable {
    /// By class, then by place.
    package var weights: [[Double]]
    /// By class.
    package var biases: [Double]

    package init(weights: [[Double]], biases: [Double]) {
        self.weights = weights
        self.biases = biases
    }

    /// The log-odds of each class.
    package func logits(of row: SparseVector) -> [Double] {
        zip(weights, biases).map { row.dot($0) + $1 }
    }
}
