/// All vectors in memory, found by a `VectorScan` from end to end: with any filter, and no graph to build or to keep.
struct VectorTable: Sendable {
    struct Row {
        var sequence: Int64
        var passage: Int64
        var vector: QuantizedVector
    }

    /// The length of every vector here, set by the first; vectors of another length are left out.
    private(set) var dimensions = 0
    private var chunks: [VectorChunk] = []

    var count: Int { chunks.reduce(0) { $0 + $1.count } }

    /// The passages that have a vector, ascending.
    var passages: [Int64] { chunks.flatMap(\.passages).sorted() }

    /// At most so many passages that have a vector, ascending, spread evenly over the ids; the same whenever they are the same.
    func spread(_ size: Int) -> [Int64] {
        guard let first = chunks.compactMap(\.passages.first).min(), let last = chunks.compactMap(\.passages.last).max()
        else { return [] }
        let step = Double(last - first) / Double(size)
        let targets = (0..<size).map { first + Int64(Double($0) * step) }
        return Set(targets.compactMap { passage(from: $0) }).sorted()
    }

    /// The lowest passage that is that or a higher one.
    private func passage(from passage: Int64) -> Int64? {
        chunks.compactMap { chunk in
            let row = chunk.row(from: passage)
            return row < chunk.count ? chunk.passages[row] : nil
        }.min()
    }

    /// Adds vectors of passages that have none here.
    mutating func insert(_ rows: [Row]) {
        if count == 0, let first = rows.first { dimensions = first.vector.codes.count }
        for row in rows.sorted(by: { $0.passage < $1.passage }) where row.vector.codes.count == dimensions {
            if chunks.last?.count ?? VectorChunk.capacity >= VectorChunk.capacity { chunks.append(VectorChunk()) }
            let last = chunks.count - 1
            if let highest = chunks[last].passages.last, highest > row.passage { chunks.append(VectorChunk()) }
            chunks[chunks.count - 1].append(row.vector, passage: row.passage, sequence: row.sequence)
        }
        if chunks.count > 2 * (1 + count / VectorChunk.capacity) { rebuild { _, _ in true } }
    }

    /// Keeps the vectors whose sequence is in the set.
    mutating func keep(_ live: Set<Int64>) { rebuild { chunk, row in live.contains(chunk.sequences[row]) } }

    /// Puts all vectors that are kept in one ascending order.
    private mutating func rebuild(keeping isKept: (VectorChunk, Int) -> Bool) {
        var places: [(passage: Int64, chunk: Int, row: Int)] = []
        for (index, chunk) in chunks.enumerated() {
            for row in 0..<chunk.count where isKept(chunk, row) { places.append((chunk.passages[row], index, row)) }
        }
        places.sort { $0.passage < $1.passage }
        var rebuilt: [VectorChunk] = []
        for place in places {
            if rebuilt.last?.count ?? VectorChunk.capacity >= VectorChunk.capacity { rebuilt.append(VectorChunk()) }
            rebuilt[rebuilt.count - 1].append(
                chunks[place.chunk].vector(place.row),
                passage: place.passage,
                sequence: chunks[place.chunk].sequences[place.row]
            )
        }
        chunks = rebuilt
    }

    /// All vectors compared with this one by their signs; nil when it is of another length, or there are none.
    func scan(for vector: [Float]) -> VectorScan? {
        dimensions > 0 && vector.count == dimensions ? VectorScan(chunks, QuantizedQuery(vector)) : nil
    }

    /// The passages nearest to `vector` by cosine, nearest first, ties by passage.
    ///
    /// - Parameter ranges: The passages to look at, ascending; all when nil.
    func nearest(
        to vector: [Float],
        among ranges: [ClosedRange<Int64>]? = nil,
        limit: Int
    ) -> [(passage: Int64, cosine: Double)] {
        scan(for: vector)?.nearest(among: ranges, limit: limit) ?? []
    }

    /// The mean of the vectors of the passages in the range, of length 1; nil when there are none.
    func mean(of range: ClosedRange<Int64>) -> [Float]? {
        var sum = [Float](repeating: 0, count: dimensions)
        for chunk in chunks { for rows in chunk.rows(in: [range]) { chunk.add(rows, to: &sum) } }
        let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return length > 0 ? sum.map { $0 / length } : nil
    }

    /// The cosine of each of these passages with `vector`; passages without a vector are left out.
    func cosines(of passages: some Sequence<Int64>, to vector: [Float]) -> [Int64: Double] {
        guard vector.count == dimensions else { return [:] }
        let query = QuantizedQuery(vector)
        var cosines: [Int64: Double] = [:]
        for passage in passages {
            for chunk in chunks where chunk.passages.first ?? .max <= passage && passage <= chunk.passages.last ?? .min
            {
                let row = chunk.row(from: passage)
                guard row < chunk.count, chunk.passages[row] == passage else { continue }
                cosines[passage] = chunk.cosines([UInt32(row)], query).first
            }
        }
        return cosines
    }
}
