/// The search for documents that must have something.
///
/// Blocks that no document of can come in are passed over unread. Source: Ding and Suel, "Faster top-k document retrieval
/// using block-max indexes", SIGIR 2011, section 4 (block-max AND).
extension SegmentSearch {
    /// Puts the documents that have all that is required among the hits.
    ///
    /// - Throws: `SegmentError.damaged`.
    mutating func findRequired(into hits: inout TopHits) throws(SegmentError) {
        let cursors = required.flatMap { $0.needsAllTerms ? $0.cursors : [] }
        guard !cursors.isEmpty else {
            let alternatives = required[0]
            return try find(into: &hits) { document throws(SegmentError) in try alternatives.advance(to: document) }
        }
        let terms = Conjunction(cursors.sorted { $0.list.documentCount < $1.list.documentCount })
        try find(into: &hits) { document throws(SegmentError) in try terms.advance(to: document) }
    }

    /// - Parameter advance: Returns the first document from one on that may match; `PostingCursor.end` when there is none.
    @inline(__always)
    private mutating func find(
        into hits: inout TopHits,
        _ advance: (UInt32) throws(SegmentError) -> UInt32
    ) throws(SegmentError) {
        let ceilings = (required + optional).reduce(Int32(0)) { $0 + $1.ceiling }
        let others = ceilings - required[0].ceiling
        var minimum = isPruned ? hits.minimum(forKeysFrom: try segment.key(of: 0)) : 1
        // Documents before `gate` are known to be worth a look.
        var (document, gate) = (UInt32(0), UInt32(0))
        while true {
            if let permitted {
                guard let next = permitted.first(from: document) else { return }
                document = next
            }
            if minimum > 1, document >= gate {
                guard ceilings >= minimum, let (points, last) = required[0].blockBound(from: document) else { return }
                gate = last + 1
                if points + others < minimum {
                    document = gate
                    continue
                }
            }
            document = try advance(document)
            guard document != PostingCursor.end else { return }
            guard document < gate || minimum <= 1, permitted?.contains(Int(document)) ?? true else { continue }
            if let points = try points(of: document, ceilings, minimum) {
                let key = try segment.key(of: Int(document))
                hits.insert(TopHits.Hit(points: points, key: key))
                if isPruned { minimum = hits.minimum(forKeysFrom: key) }
            }
            document += 1
        }
    }

    /// The points of a document; nil when it does not match or does not reach the minimum.
    private mutating func points(
        of document: UInt32,
        _ ceilings: Int32,
        _ minimum: Int32
    ) throws(SegmentError) -> Int32? {
        var (points, rest) = (Int32(0), ceilings)
        for index in required.indices {
            rest -= required[index].ceiling
            let frequency = try required[index].frequency(in: document, needed: minimum - points - rest)
            guard frequency > 0 else { return nil }
            points += required[index].clause.points.points(of: frequency)
            if points + rest < minimum { return nil }
        }
        for index in optional.indices.reversed() {
            rest -= optional[index].ceiling
            let frequency = try optional[index].frequency(in: document, needed: minimum - points - rest)
            if frequency > 0 { points += optional[index].clause.points.points(of: frequency) }
            if points + rest < minimum { return nil }
        }
        for index in forbidden.indices {
            guard try forbidden[index].frequency(in: document, needed: ClauseCursor.noNeed) <= 0 else { return nil }
        }
        return points
    }
}
