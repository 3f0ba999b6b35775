/// Adds up weights in eight bits: scales are multiplied in once a block, not once a weight.
struct BlockSums {
    /// So many products are added in `Float`, which is done several at a time, before they go into a `Double`.
    private static let mostInFloat = 64

    private let weights: QuantizedWeights
    private let classCount: Int
    /// By class: products of one block that are in no sum yet, and how many there are of each.
    private var pending: [Float]
    private var pendingCount = 0
    /// By block, then by class.
    private var sums: [Double]

    init(_ weights: QuantizedWeights) {
        self.weights = weights
        classCount = weights.classCount
        pending = Array(repeating: 0, count: classCount)
        sums = Array(repeating: 0, count: weights.blocks.count * classCount)
    }

    /// Adds the weights of all classes at a place of a block, times a value; block after block.
    @inline(__always)
    mutating func add(_ value: Double, times place: Int, block: Int) {
        let (row, count, value) = (place &* classCount, classCount, Float(value))
        weights.values.withUnsafeBufferPointer { values in
            pending.withUnsafeMutableBufferPointer { pending in
                for column in 0..<count { pending[column] += value * Float(values[row &+ column]) }
            }
        }
        pendingCount += 1
        if pendingCount == Self.mostInFloat { flush(block) }
    }

    /// Ends a block and multiplies its sums.
    mutating func end(block: Int, factor: Double) {
        flush(block)
        for place in block * classCount..<(block + 1) * classCount { sums[place] *= factor }
    }

    /// The value of each class, when all blocks are ended.
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
        pendingCount = 0
    }
}
