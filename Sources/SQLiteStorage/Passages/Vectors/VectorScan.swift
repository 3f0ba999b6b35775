/// One look from end to end at all vectors: in how many signs each differs from the question's.
///
/// The best few thousand of those that are permitted are then compared by their numbers. A scan may be asked with several
/// filters, as a question is: for its hits, and for whether its legs agree over the whole index.
struct VectorScan {
    /// How many vectors are compared by their numbers; the signs alone put some of the best behind hundreds of others.
    static let rescored = 4096

    private let chunks: [VectorChunk]
    private let query: QuantizedQuery
    /// By chunk, then by row.
    private let distances: [[UInt16]]

    init(_ chunks: [VectorChunk], _ query: QuantizedQuery) {
        (self.chunks, self.query) = (chunks, query)
        distances = chunks.map { $0.distances(query) }
    }

    /// The passages nearest to the question by cosine, nearest first, ties by passage.
    ///
    /// - Parameter ranges: The passages to look at, ascending; all when nil.
    func nearest(among ranges: [ClosedRange<Int64>]?, limit: Int) -> [(passage: Int64, cosine: Double)] {
        guard limit > 0 else { return [] }
        let spans = chunks.map { chunk in ranges.map(chunk.rows) ?? [0..<chunk.count] }
        let bound = bound(spans, count: max(Self.rescored, 4 * limit))
        var nearest: [(passage: Int64, cosine: Double)] = []
        for (index, chunk) in chunks.enumerated() {
            let chosen = rows(spans[index], distances[index], within: bound)
            for (row, cosine) in zip(chosen, chunk.cosines(chosen, query)) {
                nearest.append((chunk.passages[Int(row)], cosine))
            }
        }
        nearest.sort { $0.cosine == $1.cosine ? $0.passage < $1.passage : $0.cosine > $1.cosine }
        return Array(nearest.prefix(limit))
    }

    private func rows(_ spans: [Range<Int>], _ distances: [UInt16], within bound: UInt16) -> [UInt32] {
        var chosen: [UInt32] = []
        distances.withUnsafeBufferPointer { distances in
            for rows in spans {
                for row in rows where distances[row] <= bound { chosen.append(UInt32(truncatingIfNeeded: row)) }
            }
        }
        return chosen
    }

    /// The smallest distance that at least `count` of the rows have or stay below.
    private func bound(_ spans: [[Range<Int>]], count: Int) -> UInt16 {
        let most = query.numbers.count
        var numbers = [Int](repeating: 0, count: most + 1)
        numbers.withUnsafeMutableBufferPointer { numbers in
            for (spans, distances) in zip(spans, distances) {
                distances.withUnsafeBufferPointer { distances in
                    for rows in spans { for row in rows { numbers[Int(distances[row])] += 1 } }
                }
            }
        }
        var sum = 0
        for (distance, number) in numbers.enumerated() {
            sum += number
            if sum >= count { return UInt16(distance) }
        }
        return UInt16(most)
    }
}
