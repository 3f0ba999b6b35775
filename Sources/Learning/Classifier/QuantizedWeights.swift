/// Weights in eight bits: a whole number from −127 to 127 times a scale of its class and block.
struct QuantizedWeights: Sendable {
    let classCount: Int
    /// The places of each block, in order, without gaps.
    let blocks: [Range<Int>]
    /// By block, then by class; 0 where a block has only zeros.
    let scales: [Float]
    /// By place, then by class.
    let values: NumberTable<Int8>

    init(classCount: Int, blocks: [Range<Int>], scales: [Float], values: NumberTable<Int8>) {
        self.classCount = classCount
        self.blocks = blocks
        self.scales = scales
        self.values = values
    }

    /// Rounds each weight to the nearest step; a block's largest weight keeps its size.
    init(_ weights: LinearWeights, blocks: [Range<Int>]) {
        classCount = weights.classCount
        self.blocks = blocks
        var scales: [Float] = []
        var values: [Int8] = []
        values.reserveCapacity(weights.values.count)
        for block in blocks {
            let entries = weights.values[block.lowerBound * classCount..<block.upperBound * classCount]
            var largest = [Double](repeating: 0, count: classCount)
            for (index, weight) in entries.enumerated() {
                largest[index % classCount] = max(largest[index % classCount], abs(weight))
            }
            let steps = largest.map { Float($0 / 127) }
            scales += steps
            for (index, weight) in entries.enumerated() {
                let step = steps[index % classCount]
                values.append(step > 0 ? Int8(min(127, max(-127, (weight / Double(step)).rounded()))) : 0)
            }
        }
        self.scales = scales
        self.values = NumberTable(values)
    }

    /// The weight of a class at a place.
    func value(of place: Int, column: Int) -> Double {
        let block = blocks.firstIndex { $0.contains(place) } ?? 0
        return Double(values[place * classCount + column]) * Double(scales[block * classCount + column])
    }

    /// By place, then by class.
    var expanded: [Float] {
        var result: [Float] = []
        result.reserveCapacity(values.count)
        for (index, block) in blocks.enumerated() {
            for place in block {
                for column in 0..<classCount {
                    result.append(Float(values[place * classCount + column]) * scales[index * classCount + column])
                }
            }
        }
        return result
    }
}
