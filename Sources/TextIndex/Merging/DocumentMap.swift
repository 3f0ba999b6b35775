/// How the documents of some segments become those of one: by ascending key, without the deleted ones.
struct DocumentMap {
    static let gone = UInt32.max

    /// By segment, then by its document: the new document, or `gone`; 4 bytes each.
    private(set) var documents: [[UInt32]]
    private(set) var keys: [Int64] = []
    /// Length codes by field, then by new document.
    private(set) var lengths: [[UInt8]]
    /// What the segments say, without the deleted documents as far as their length codes tell.
    private(set) var totalLengths: [Int]

    /// - Throws: `SegmentError.damaged`.
    init(_ segments: [Segment], deleted: [DocumentBitmap?], fieldCount: Int) throws(SegmentError) {
        documents = segments.map { [UInt32](repeating: Self.gone, count: $0.documentCount) }
        lengths = Array(repeating: [], count: fieldCount)
        totalLengths = (0..<fieldCount).map { field in
            segments.reduce(0) { $0 + $1.file.footer.totalLengths[field] }
        }
        var next = [Int](repeating: 0, count: segments.count)
        var heads: [Int64?] = []
        for index in segments.indices {
            heads.append(try advance(index, segments[index], deleted[index], &next[index]))
        }
        while let (index, key) = Self.lowest(heads) {
            try append(key, index, segments[index], next[index])
            next[index] += 1
            heads[index] = try advance(index, segments[index], deleted[index], &next[index])
        }
    }

    /// Moves `next` to the first document that is not deleted and returns its key; nil at the end.
    private mutating func advance(
        _ index: Int,
        _ segment: Segment,
        _ deleted: DocumentBitmap?,
        _ next: inout Int
    ) throws(SegmentError) -> Int64? {
        while let deleted, next < segment.documentCount, deleted.contains(next) {
            for field in totalLengths.indices {
                let length = LengthCode.lengths[Int(try segment.lengthCode(of: next, field: field))]
                totalLengths[field] = max(0, totalLengths[field] - length)
            }
            next += 1
        }
        return next < segment.documentCount ? try segment.key(of: next) : nil
    }

    private mutating func append(_ key: Int64, _ index: Int, _ segment: Segment, _ document: Int) throws(SegmentError) {
        documents[index][document] = UInt32(keys.count)
        keys.append(key)
        for field in lengths.indices { lengths[field].append(try segment.lengthCode(of: document, field: field)) }
    }

    private static func lowest(_ heads: [Int64?]) -> (Int, Int64)? {
        var best: (Int, Int64)?
        for (index, head) in heads.enumerated() {
            if let head, head < best?.1 ?? .max || best == nil { best = (index, head) }
        }
        return best
    }
}
