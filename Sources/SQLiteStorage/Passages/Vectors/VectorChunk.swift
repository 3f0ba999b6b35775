import CVectors

/// Vectors side by side in memory, in ascending order of their passages.
struct VectorChunk: Sendable {
    /// What lies together: few enough that copying it is quick.
    static let capacity = 1 << 16

    private(set) var passages: [Int64] = []
    private(set) var sequences: [Int64] = []
    private(set) var scales: [Float] = []
    private var codes: [Int8] = []
    private var signs: [UInt64] = []

    var count: Int { passages.count }

    /// - Precondition: `passage` is above all others.
    mutating func append(_ vector: QuantizedVector, passage: Int64, sequence: Int64) {
        passages.append(passage)
        sequences.append(sequence)
        scales.append(vector.scale)
        codes.append(contentsOf: vector.codes)
        signs.append(contentsOf: QuantizedQuery.signs(vector.codes))
    }

    func vector(_ row: Int) -> QuantizedVector {
        let dimensions = codes.count / count
        return QuantizedVector(scale: scales[row], codes: Array(codes[row * dimensions..<(row + 1) * dimensions]))
    }

    /// The first row whose passage is that or a higher one.
    func row(from passage: Int64) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if passages[middle] < passage { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The rows of the passages in the ranges, which ascend and do not overlap.
    func rows(in ranges: [ClosedRange<Int64>]) -> [Range<Int>] {
        guard let first = passages.first, let last = passages.last else { return [] }
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < first { low = middle + 1 } else { high = middle }
        }
        var rows: [Range<Int>] = []
        while low < ranges.count, ranges[low].lowerBound <= last {
            let start = row(from: ranges[low].lowerBound)
            let end = ranges[low].upperBound >= last ? count : row(from: ranges[low].upperBound + 1)
            if start < end { rows.append(start..<end) }
            low += 1
        }
        return rows
    }

    /// By row: in how many signs it differs from the query.
    func distances(_ query: QuantizedQuery) -> [UInt16] {
        [UInt16](unsafeUninitializedCapacity: self.count) { distances, count in
            signs.withUnsafeBufferPointer { signs in
                guard let signs = signs.baseAddress, let distances = distances.baseAddress else { return }
                vectors_distances(signs, self.count, query.signs.count, query.signs, distances)
            }
            count = self.count
        }
    }

    /// Adds the vectors of these rows up.
    func add(_ rows: Range<Int>, to sum: inout [Float]) {
        for row in rows {
            let (start, scale) = (row * sum.count, scales[row])
            for index in sum.indices { sum[index] += scale * Float(codes[start + index]) }
        }
    }

    /// The cosine of each of the rows with the query.
    func cosines(_ rows: [UInt32], _ query: QuantizedQuery) -> [Double] {
        var dots = [Int32](repeating: 0, count: rows.count)
        vectors_dots(codes, rows, rows.count, query.numbers.count, query.numbers, &dots)
        return zip(rows, dots).map { row, dot in Double(dot) * (query.scale * Double(scales[Int(row)])) }
    }
}
