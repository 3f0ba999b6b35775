package import Mathematics

/// A linear function a class; the class with the largest value is chosen.
package struct LinearWeights: Hashable, Sendable {
    package let classCount: Int
    /// By place, then by class.
    package private(set) var values: [Double]
    /// By class.
    package private(set) var biases: [Double]

    /// - Precondition: `values` has a whole number of places of as many classes as there are biases.
    package init(values: [Double], biases: [Double]) {
        precondition(
            !biases.isEmpty && values.count % biases.count == 0,
            "\(values.count) weights, \(biases.count) classes"
        )
        classCount = biases.count
        self.values = values
        self.biases = biases
    }

    /// The number of places.
    package var dimensions: Int { values.count / classCount }

    /// How many places below `limit` have a weight other than 0 for any class.
    func usedPlaces(below limit: Int) -> Int {
        (0..<limit).count { place in values[place * classCount..<(place + 1) * classCount].contains { $0 != 0 } }
    }

    /// The weights of one class, by place.
    package func weights(of label: Int) -> [Double] {
        stride(from: label, to: values.count, by: classCount).map { values[$0] }
    }

    /// The value of each class.
    package func logits(of row: SparseVector) -> [Double] {
        var logits = biases
        values.withUnsafeBufferPointer { values in
            logits.withUnsafeMutableBufferPointer { logits in
                for (index, value) in zip(row.indices, row.values) {
                    let start = Int(index) * classCount
                    for column in 0..<classCount { logits[column] += value * values[start + column] }
                }
            }
        }
        return logits
    }

    /// The same choices with weights that sum to 0 over the classes, place by place: what all classes share takes no
    /// part in the choice, but would take most of the eight bits of a weight.
    var centred: Self {
        var result = self
        for start in stride(from: 0, to: values.count, by: classCount) {
            let mean = values[start..<start + classCount].reduce(0, +) / Double(classCount)
            for index in start..<start + classCount { result.values[index] -= mean }
        }
        let mean = biases.reduce(0, +) / Double(classCount)
        result.biases = biases.map { $0 - mean }
        return result
    }

    /// The root of the mean square of the values that these rows get, around each row's mean; 1 when all are 0.
    ///
    /// Of many rows, some evenly spread ones are taken, fewer where each gives many values.
    func spread(over rows: [SparseVector]) -> Double {
        var sum = 0.0
        var count = 0
        let taken = min(200, max(40, 2_000 / classCount))
        for index in stride(from: 0, to: rows.count, by: max(1, rows.count / taken)) {
            let logits = logits(of: rows[index])
            let mean = logits.reduce(0, +) / Double(classCount)
            sum += logits.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            count += classCount
        }
        return sum > 0 ? (sum / Double(count)).squareRoot() : 1
    }

    /// Both functions together, each times its factor.
    func sum(times factor: Double, _ other: Self, times otherFactor: Double) -> Self {
        precondition(values.count == other.values.count && classCount == other.classCount, "functions of unlike shape")
        return Self(
            values: zip(values, other.values).map { $0 * factor + $1 * otherFactor },
            biases: zip(biases, other.biases).map { $0 * factor + $1 * otherFactor }
        )
    }
}
