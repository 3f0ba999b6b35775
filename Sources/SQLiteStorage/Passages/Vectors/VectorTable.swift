import Mathematics

/// Vectors side by side in memory, scanned from end to end: exact, and fast enough for some hundred thousand.
struct VectorTable: Sendable {
    /// A vector's place in the world.
    struct Key: Hashable, Sendable {
        var sequence: Int64
        var passage: Int64
        var document: Int64
    }

    /// The length of every vector here, set by the first; vectors of another length are left out.
    private(set) var dimensions = 0
    /// In ascending order of `sequence`.
    private(set) var keys: [Key] = []
    private var scales: [Float] = []
    private var codes: [Int8] = []

    mutating func append(_ vector: QuantizedVector, key: Key) {
        if keys.isEmpty { dimensions = vector.codes.count }
        guard vector.codes.count == dimensions else { return }
        keys.append(key)
        scales.append(vector.scale)
        codes.append(contentsOf: vector.codes)
    }

    /// Keeps the vectors whose sequence is in `live`, which ascends.
    mutating func keep(_ live: [Int64]) {
        var kept = VectorTable()
        kept.dimensions = dimensions
        kept.codes.reserveCapacity(codes.count)
        var next = live.makeIterator()
        var candidate = next.next()
        for (row, key) in keys.enumerated() {
            while let current = candidate, current < key.sequence { candidate = next.next() }
            guard candidate == key.sequence else { continue }
            kept.keys.append(key)
            kept.scales.append(scales[row])
            kept.codes.append(contentsOf: codes[row * dimensions..<(row + 1) * dimensions])
        }
        self = kept
    }

    /// The rows nearest to `vector` among those whose document is allowed, nearest first, ties by passage; nil allows
    /// all.
    func nearest(to vector: [Float], among documents: Set<Int64>?, limit: Int) -> [(passage: Int64, score: Double)] {
        guard limit > 0, dimensions > 0, vector.count == dimensions else { return [] }
        let query = QuantizedVector(vector)
        let rows = keys.indices.filter { documents?.contains(keys[$0].document) ?? true }
        let scores = scores(of: rows, for: query)
        let best = TopK.indices(of: scores, count: limit)
        guard let worst = best.last.map({ scores[$0] }) else { return [] }
        // Ties at the edge go by passage, not by place: gather all of them before cutting.
        let matches = scores.indices.filter { scores[$0] >= worst }.map { (keys[rows[$0]].passage, scores[$0]) }
        let sorted = matches.sorted { $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 > $1.1 }
        return sorted.prefix(limit).map { (passage: $0.0, score: $0.1) }
    }

    private func scores(of rows: [Int], for query: QuantizedVector) -> [Double] {
        query.codes.withUnsafeBufferPointer { query in
            codes.withUnsafeBufferPointer { codes in
                rows.map { row in
                    let stored = UnsafeBufferPointer(rebasing: codes[row * dimensions..<(row + 1) * dimensions])
                    return Double(VectorMath.dot(query, stored)) * Double(scales[row])
                }
            }
        }.map { $0 * Double(query.scale) }
    }
}
