/// A clause at work in one segment.
struct ClauseCursor {
    let clause: ResolvedClause
    /// By term; for alternatives those that the segment has, in their order.
    let cursors: [PostingCursor]
    /// At most so many documents match.
    let documentCount: Int
    /// The most points of a document of the segment.
    let ceiling: Int32
    let norms: SegmentNorms
    /// Of a clause that needs all its terms, or has only one: the documents that have them.
    private let conjunction: Conjunction?
    var matcher: PositionMatcher

    /// Nil when no document of the segment can match.
    ///
    /// - Throws: `SegmentError.damaged`.
    init?(_ clause: ResolvedClause, in segment: Segment, _ norms: SegmentNorms) throws(SegmentError) {
        var cursors: [PostingCursor] = []
        for term in clause.terms {
            if let list = try segment.postings(of: term) { cursors.append(try PostingCursor(list)) }
        }
        guard !cursors.isEmpty, clause.kind == .any || cursors.count == clause.terms.count else { return nil }
        self.clause = clause
        self.cursors = cursors
        self.norms = norms
        matcher = PositionMatcher(cursors)
        conjunction = clause.kind == .any && cursors.count > 1 ? nil : matcher.terms
        let counts = cursors.map(\.list.documentCount)
        documentCount = clause.kind == .any ? counts.reduce(0, +) : counts.min() ?? 0
        ceiling = clause.points.points(of: Self.joined(cursors.map { $0.bound(norms) }, clause.kind))
    }

    // MARK: - Bounds

    /// The most points of a document in the window; 0 when none can match.
    func bound(in window: Range<UInt32>) -> Int32 {
        if cursors.count == 1 {
            guard cursors[0].skip(to: window.lowerBound) else { return 0 }
            return points(of: cursors[0].bound(in: window, norms))
        }
        let bounds = cursors.map { $0.skip(to: window.lowerBound) ? $0.bound(in: window, norms) : 0 }
        return points(of: Self.joined(bounds, clause.kind))
    }

    /// The most points of a document from this one to the last that is told, which is the last of a block; nil when none
    /// from this one on can match.
    ///
    /// Of a clause that needs all its terms the rarest one is asked: blocks of frequent terms are short, and to ask for
    /// the bounds of each would cost more than it spares.
    func blockBound(from document: UInt32) -> (points: Int32, last: UInt32)? {
        if let conjunction {
            return conjunction.blockBound(from: document, norms).map { (points(of: $0.frequency), $0.last) }
        }
        var (bound, last) = (Float(0), PostingCursor.end)
        for cursor in cursors where cursor.skip(to: document) {
            bound += cursor.boundOfBlock(norms)
            last = min(last, cursor.lastDocument)
        }
        return last == PostingCursor.end ? nil : (points(of: bound), last)
    }

    func points(of bound: Float) -> Int32 { bound > 0 ? clause.points.points(of: bound) : 0 }

    /// Alternatives add up; terms of a phrase occur in it at most as often as each of them.
    private static func joined(_ bounds: [Float], _ kind: ResolvedClause.Kind) -> Float {
        kind == .any ? bounds.reduce(0, +) : bounds.min() ?? 0
    }

    // MARK: - One document after another

    /// Goes to the first document from `document` on that may match, and returns it; `PostingCursor.end` when there is
    /// none.
    ///
    /// - Throws: `SegmentError.damaged`.
    func advance(to document: UInt32) throws(SegmentError) -> UInt32 {
        if let conjunction { return try conjunction.advance(to: document) }
        var first = PostingCursor.end
        for cursor in cursors { first = min(first, try cursor.advance(to: document)) }
        return first
    }

    /// Whether a document must have all the terms.
    var needsAllTerms: Bool { conjunction != nil }

    /// The weighed frequency in a document: 0 when it does not match, `hopeless` when it cannot have the points needed,
    /// which is not always noticed.
    ///
    /// - Throws: `SegmentError.damaged`.
    mutating func frequency(in document: UInt32, needed: Int32) throws(SegmentError) -> Float {
        guard clause.kind == .any else { return try positionFrequency(in: document, needed: needed) }
        if let conjunction { return try conjunction.seek(document) ? conjunction.leastFrequency(norms) : 0 }
        var sum: Float = 0
        for cursor in cursors where try cursor.seek(document) { sum += cursor.frequency(at: cursor.index, norms) }
        return sum
    }

    /// How often the clause matches in each field of a document.
    ///
    /// - Throws: `SegmentError.damaged`.
    mutating func occurrences(in document: UInt32) throws(SegmentError) -> [Int] {
        var counts = [Int](repeating: 0, count: norms.fields.fieldCount)
        guard try advance(to: document) == document else { return counts }
        for field in counts.indices where norms.fields.searches(field) {
            if clause.kind == .any {
                for cursor in cursors where !cursor.isAtEnd && cursor.document == document {
                    counts[field] += cursor.occurrences(in: field)
                }
            } else {
                counts[field] = try matcher.count(clause.kind, in: field)
            }
        }
        return counts
    }

    /// Positions are read only where the rarest of the terms in the document leaves the points needed within reach.
    private mutating func positionFrequency(in document: UInt32, needed: Int32) throws(SegmentError) -> Float {
        guard try matcher.terms.seek(document) else { return 0 }
        // Any document that matches has a point.
        guard needed <= 1 || points(of: matcher.terms.leastFrequency(norms)) >= needed else { return Self.hopeless }
        var sum: Float = 0
        for field in 0..<norms.fields.fieldCount where norms.fields.searches(field) {
            let count = try matcher.count(clause.kind, in: field)
            if count > 0 { sum += Float(count) * norms.norm(field, document) }
        }
        return sum
    }
}
