/// The documents that all of some terms have.
///
/// The two rarest terms have properties of their own: nearly all the work is with them, and cursors in an array would be
/// retained and released at each step.
struct Conjunction {
    private let lead: PostingCursor
    private let second: PostingCursor?
    private let others: [PostingCursor]

    /// - Parameter rarestFirst: A cursor a term, the rarest term first; at least one.
    init(_ rarestFirst: [PostingCursor]) {
        lead = rarestFirst[0]
        second = rarestFirst.count > 1 ? rarestFirst[1] : nil
        others = Array(rarestFirst.dropFirst(2))
    }

    /// Goes to the first document from `document` on that all terms have, and returns it; `PostingCursor.end` when there
    /// is none.
    ///
    /// - Throws: `SegmentError.damaged`.
    func advance(to document: UInt32) throws(SegmentError) -> UInt32 {
        var document = try lead.advance(to: document)
        guard let second else { return document }
        while document != PostingCursor.end {
            var next = try second.advance(to: document)
            if next == document {
                next = try advanceOthers(to: document)
                if next == document { return document }
            }
            document = next == PostingCursor.end ? next : try lead.advance(to: next)
        }
        return PostingCursor.end
    }

    /// The document when all of the other terms have it; a later one before which there is none otherwise.
    @inline(__always)
    private func advanceOthers(to document: UInt32) throws(SegmentError) -> UInt32 {
        for cursor in others {
            let next = try cursor.advance(to: document)
            if next != document { return next }
        }
        return document
    }

    /// The most that a document of the rarest term's block at `document` can count, and its last one; nil behind all.
    func blockBound(from document: UInt32, _ norms: SegmentNorms) -> (frequency: Float, last: UInt32)? {
        lead.skip(to: document) ? (lead.boundOfBlock(norms), lead.lastDocument) : nil
    }

    // MARK: - One document

    /// Goes to a document and says whether all terms have it.
    ///
    /// - Throws: `SegmentError.damaged`.
    func seek(_ document: UInt32) throws(SegmentError) -> Bool {
        guard try lead.seek(document) else { return false }
        if let second { guard try second.seek(document) else { return false } }
        return try advanceOthers(to: document) == document
    }

    /// The least of the terms' weighed frequencies in the document that all cursors stand on.
    func leastFrequency(_ norms: SegmentNorms) -> Float {
        var least = lead.frequency(at: lead.index, norms)
        if let second { least = min(least, second.frequency(at: second.index, norms)) }
        for cursor in others { least = min(least, cursor.frequency(at: cursor.index, norms)) }
        return least
    }

    /// How often the terms stand at their distances from the rarest one, in a field of the document that all cursors stand
    /// on: what is left of the rarest term's positions after each other term was asked for its own around them.
    ///
    /// - Parameters:
    ///   - distances: By term, the rarest first.
    ///   - positions: Room to work in.
    /// - Throws: `SegmentError.damaged`.
    func count(at distances: [Int], in field: Int, _ positions: inout [UInt32]) throws(SegmentError) -> Int {
        positions.removeAll(keepingCapacity: true)
        try lead.appendPositions(in: field, to: &positions)
        guard !positions.isEmpty, let second else { return positions.count }
        try second.keep(&positions, at: distances[1], in: field)
        for (index, cursor) in others.enumerated() where !positions.isEmpty {
            try cursor.keep(&positions, at: distances[index + 2], in: field)
        }
        return positions.count
    }
}
