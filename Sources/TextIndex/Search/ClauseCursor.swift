/// A clause at work in one segment.
struct ClauseCursor {
    let clause: ResolvedClause
    /// By term; for alternatives those that the segment has, in their order.
    let cursors: [PostingCursor]
    /// At most so many documents match.
    let documentCount: Int
    /// The most points of a document of the segment.
    let ceiling: Int32
    private let norms: SegmentNorms
    /// The same cursors, those of the rarest terms first.
    private let rarestFirst: [PostingCursor]
    private var matcher: PositionMatcher

    /// Nil when no document of the segment can match.
    ///
    /// - Throws: `SegmentError.damaged`.
    init?(_ clause: ResolvedClause, in segment: Segment, _ norms: SegmentNorms) throws(SegmentError) {
        var cursors: [PostingCursor] = []
        for term in clause.terms {
            if let list = try segment.postings(of: term) { cursors.append(try PostingCursor(list)) }
        }
        let rarestFirst = cursors.sorted { $0.list.documentCount < $1.list.documentCount }
        guard let rarest = rarestFirst.first, clause.kind == .any || cursors.count == clause.terms.count else {
            return nil
        }
        self.clause = clause
        self.cursors = cursors
        self.norms = norms
        self.rarestFirst = rarestFirst
        matcher = PositionMatcher(termCount: cursors.count)
        let counts = cursors.map(\.list.documentCount)
        documentCount = clause.kind == .any ? counts.reduce(0, +) : rarest.list.documentCount
        ceiling = clause.points.points(of: Self.joined(cursors.map { $0.bound(norms) }, clause.kind))
    }

    /// The most points of a document in the window; 0 when none can match.
    func bound(in window: Range<UInt32>) -> Int32 {
        if cursors.count == 1 {
            guard cursors[0].skip(to: window.lowerBound) else { return 0 }
            return points(of: cursors[0].bound(in: window, norms))
        }
        let bounds = cursors.map { $0.skip(to: window.lowerBound) ? $0.bound(in: window, norms) : 0 }
        return points(of: Self.joined(bounds, clause.kind))
    }

    private func points(of bound: Float) -> Int32 { bound > 0 ? clause.points.points(of: bound) : 0 }

    /// Alternatives add up; terms of a phrase occur in it at most as often as each of them.
    private static func joined(_ bounds: [Float], _ kind: ResolvedClause.Kind) -> Float {
        kind == .any ? bounds.reduce(0, +) : bounds.min() ?? 0
    }

    // MARK: - All documents of a window

    /// Adds the clause's points to every matching document of the window.
    ///
    /// - Throws: `SegmentError.damaged`.
    mutating func addPoints(in window: Range<UInt32>, _ scratch: SearchScratch) throws(SegmentError) {
        let (points, frequencies) = (clause.points, scratch.frequencies)
        guard clause.kind == .any, cursors.count == 1 else { return try addJoinedPoints(in: window, scratch) }
        let cursor = cursors[0]
        try Self.forEachBlock(of: cursor, in: window) { range in
            cursor.frequencies(of: range, norms, into: frequencies)
            var index = 0
            while index < range.count {
                let place = Int(cursor.document(at: range.lowerBound &+ index) &- window.lowerBound)
                if frequencies[index] > 0 { scratch.points[place] &+= points.points(of: frequencies[index]) }
                index &+= 1
            }
        }
    }

    /// Alternatives are summed before they count; of a phrase's documents each is looked at.
    private mutating func addJoinedPoints(in window: Range<UInt32>, _ scratch: SearchScratch) throws(SegmentError) {
        guard clause.kind == .any else {
            let count = try findPlaces(in: window, scratch)
            try findFrequencies(count, in: window, scratch, needed: ClauseCursor.noNeed)
            for candidate in 0..<count where scratch.frequencies[candidate] > 0 {
                let points = clause.points.points(of: scratch.frequencies[candidate])
                scratch.points[Int(scratch.places[candidate])] &+= points
            }
            return
        }
        try addSums(in: window, scratch)
        for place in 0..<window.count where scratch.sums[place] > 0 {
            scratch.points[place] &+= clause.points.points(of: scratch.sums[place])
            scratch.sums[place] = 0
        }
    }

    /// Adds up the frequencies of all alternatives by place.
    private func addSums(in window: Range<UInt32>, _ scratch: SearchScratch) throws(SegmentError) {
        let (sums, frequencies) = (scratch.sums, scratch.frequencies)
        for cursor in cursors where cursor.skip(to: window.lowerBound) {
            try Self.forEachBlock(of: cursor, in: window) { range in
                cursor.frequencies(of: range, norms, into: frequencies)
                for index in range {
                    sums[Int(cursor.document(at: index) &- window.lowerBound)] += frequencies[index &- range.lowerBound]
                }
            }
        }
    }

    /// Makes candidates without points of the documents in the window that may match, and returns how many.
    ///
    /// - Throws: `SegmentError.damaged`.
    mutating func findPlaces(in window: Range<UInt32>, _ scratch: SearchScratch) throws(SegmentError) -> Int {
        let starts = cursors.map { $0.skip(to: window.lowerBound) ? $0.block : $0.list.blockCount }
        defer { for (cursor, start) in zip(cursors, starts) { cursor.rewind(toBlock: start) } }
        var count = 0
        guard clause.kind != .any || cursors.count == 1 else {
            try addSums(in: window, scratch)
            for place in 0..<window.count where scratch.sums[place] > 0 {
                scratch.sums[place] = 0
                scratch.addCandidate(place, &count)
            }
            return count
        }
        let rarest = rarestFirst[0]
        try Self.forEachBlock(of: rarest, in: window) { range in
            for index in range {
                scratch.addCandidate(Int(rarest.document(at: index) &- window.lowerBound), &count)
            }
        }
        return count
    }

    @inline(__always)
    private static func forEachBlock(
        of cursor: PostingCursor,
        in window: Range<UInt32>,
        _ body: (Range<Int>) -> Void
    ) throws(SegmentError) {
        while !cursor.isAtEnd {
            body(try cursor.indices(in: window))
            if cursor.outlasts(window) { return }
            cursor.nextBlock()
        }
    }

    // MARK: - Some documents of a window

    /// Points that every candidate has, far enough from the end of the numbers to be reckoned with.
    static let noNeed = Int32.min / 2
    /// Marks a candidate that cannot reach the points needed.
    static let hopeless: Float = -1

    /// The weighed frequency for each candidate: 0 when it does not match, `hopeless` when it cannot have the points
    /// needed, which is not always noticed.
    ///
    /// - Throws: `SegmentError.damaged`.
    mutating func findFrequencies(
        _ count: Int,
        in window: Range<UInt32>,
        _ scratch: SearchScratch,
        needed: Int32
    ) throws(SegmentError) {
        if clause.kind != .any {
            for candidate in 0..<count {
                let document = window.lowerBound &+ UInt32(scratch.places[candidate])
                let missing = needed &- scratch.candidatePoints[candidate]
                scratch.frequencies[candidate] = try positionFrequency(of: document, needed: missing)
            }
        } else if cursors.count == 1 {
            try findFrequencies(of: cursors[0], count, in: window, scratch, needed: needed)
        } else {
            try sumFrequencies(count, in: window, scratch)
        }
    }

    private func findFrequencies(
        of cursor: PostingCursor,
        _ count: Int,
        in window: Range<UInt32>,
        _ scratch: SearchScratch,
        needed: Int32
    ) throws(SegmentError) {
        var (block, bound) = (-1, Int32.max / 2)
        for candidate in 0..<count {
            let document = window.lowerBound &+ UInt32(scratch.places[candidate])
            guard cursor.skip(to: document) else {
                scratch.frequencies[candidate] = 0
                continue
            }
            if block != cursor.block {
                block = cursor.block
                bound =
                    cursor.list.blockCount > 1
                    ? points(of: cursor.list.bound(ofBlock: block, norms.fields.values)) : ceiling
            }
            if scratch.candidatePoints[candidate] &+ bound < needed {
                scratch.frequencies[candidate] = Self.hopeless
            } else {
                let isThere = try cursor.seek(document)
                scratch.frequencies[candidate] = isThere ? cursor.frequency(at: cursor.index, norms) : 0
            }
        }
    }

    private func sumFrequencies(_ count: Int, in window: Range<UInt32>, _ scratch: SearchScratch) throws(SegmentError) {
        scratch.frequencies.update(repeating: 0, count: count)
        for cursor in cursors {
            for candidate in 0..<count {
                let document = window.lowerBound &+ UInt32(scratch.places[candidate])
                guard try cursor.seek(document) else { continue }
                scratch.frequencies[candidate] += cursor.frequency(at: cursor.index, norms)
            }
        }
    }

    /// How often the clause matches in each field of a document.
    ///
    /// - Throws: `SegmentError.damaged`.
    mutating func occurrences(in document: UInt32) throws(SegmentError) -> [Int] {
        var counts = [Int](repeating: 0, count: norms.fields.fieldCount)
        var standing: [PostingCursor] = []
        for cursor in cursors where try cursor.seek(document) { standing.append(cursor) }
        guard clause.kind == .any || standing.count == cursors.count else { return counts }
        for field in counts.indices where norms.fields.searches(field) {
            counts[field] =
                clause.kind == .any
                ? standing.reduce(0) { $0 + $1.occurrences(in: field) } : try positionCount(in: field)
        }
        return counts
    }

    /// Positions are read only where the rarest of the terms in the document leaves the points needed within reach.
    private mutating func positionFrequency(of document: UInt32, needed: Int32) throws(SegmentError) -> Float {
        for cursor in rarestFirst {
            guard try cursor.seek(document) else { return 0 }
        }
        let bound = cursors.reduce(Float.infinity) { min($0, $1.frequency(at: $1.index, norms)) }
        guard points(of: bound) >= needed else { return Self.hopeless }
        var sum: Float = 0
        for field in 0..<norms.fields.fieldCount where norms.fields.searches(field) {
            let count = try positionCount(in: field)
            if count > 0 { sum += Float(count) * norms.norm(field, document) }
        }
        return sum
    }

    /// How often the terms stand as the clause says in a field of the document that all cursors stand on.
    private mutating func positionCount(in field: Int) throws(SegmentError) -> Int {
        for (term, cursor) in cursors.enumerated() {
            try cursor.positions(in: field, into: &matcher.positions[term])
            if matcher.positions[term].isEmpty { return 0 }
        }
        if case .near(let within) = clause.kind { return matcher.nearCount(within: within) }
        return matcher.phraseCount()
    }
}
