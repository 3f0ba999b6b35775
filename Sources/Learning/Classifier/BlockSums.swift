import CVectors

/// Adds up weights in eight bits: scales are multiplied in once a block, not once a weight.
struct BlockSums {
    /// So many products are added in `Float`, which is done several at a time, before they go into a `Double`.
    private static let mostInFloat = 64

    private let weights: QuantizedWeights
    private let classCount: Int
    /// By class: products of one block that are in no sum yet.
    private var pending: [Float]
    /// By block, then by class.
    private var sums: [Double]

    init(_ weights: QuantizedWeights) {
        self.weights = weights
        classCount = weights.classCount
        pending = Array(repeating: 0, count: classCount)
        sums = Array(repeating: 0, count: weights.blocks.count * classCount)
    }

    /// Adds the weights of all classes at the places of features, times the features' values, times a factor.
    ///
    /// - Precondition: no block comes twice.
    mutating func add(_ features: [vectors_entry], block: Int, factor: Double) {
        weights.values.withUnsafeBufferPointer { table in
            features.withUnsafeBufferPointer { features in
                for start in stride(from: 0, to: features.count, by: Self.mostInFloat) {
                    let some = UnsafeBufferPointer(rebasing: features[start...].prefix(Self.mostInFloat))
                    vectors_add_rows(table.baseAddress, classCount, some.baseAddress, some.count, &pending)
                    flush(block)
                }
            }
        }
        for place in block * classCount..<(block + 1) * classCount { sums[place] *= factor }
    }

    /// The value of each class, when all blocks are added.
    func logits(_ biases: [Double]) -> [Double] {
        biases.indices.map { column in
            weights.blocks.indices.reduce(biases[column]) { sum, block in
                let place = block * classCount + column
                return sum + sums[place] * Double(weights.scales[place])
            }
        }
    }

    private mutating func flush(_ block: Int) {
        for column in 0..<classCount {
            sums[block * classCount + column] += Double(pending[column])
            pending[column] = 0
        }
    }
}
