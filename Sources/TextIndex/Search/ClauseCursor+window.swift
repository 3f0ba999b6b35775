/// A clause asked about the documents of a window: about all of them, or about some that others have brought.
extension ClauseCursor {
    // MARK: - All documents

    /// Adds the clause's points to every matching document of the window.
    ///
    /// - Throws: `SegmentError.damaged`.
    mutating func addPoints(in window: Range<UInt32>, _ scratch: SearchScratch) throws(SegmentError) {
        guard clause.kind == .any else { return try addPositionPoints(in: window, scratch) }
        guard cursors.count == 1 else { return try addSummedPoints(in: window, scratch) }
        let (points, frequencies) = (clause.points, scratch.frequencies)
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

    /// Of a phrase's documents each is looked at.
    private mutating func addPositionPoints(
        in window: Range<UInt32>,
        _ scratch: SearchScratch
    ) throws(SegmentError) {
        var document = try advance(to: window.lowerBound)
        while document < window.upperBound {
            let frequency = try frequency(in: document, needed: Self.noNeed)
            if frequency > 0 {
                scratch.points[Int(document &- window.lowerBound)] &+= clause.points.points(of: frequency)
            }
            document = try advance(to: document &+ 1)
        }
    }

    /// Alternatives are summed before they count.
    private func addSummedPoints(in window: Range<UInt32>, _ scratch: SearchScratch) throws(SegmentError) {
        let (sums, frequencies) = (scratch.sums, scratch.frequencies)
        for cursor in cursors where cursor.skip(to: window.lowerBound) {
            try Self.forEachBlock(of: cursor, in: window) { range in
                cursor.frequencies(of: range, norms, into: frequencies)
                for index in range {
                    sums[Int(cursor.document(at: index) &- window.lowerBound)] += frequencies[index &- range.lowerBound]
                }
            }
        }
        for place in 0..<window.count where sums[place] > 0 {
            scratch.points[place] &+= clause.points.points(of: sums[place])
            sums[place] = 0
        }
    }

    @inline(__always)
    private static func forEachBlock(
        of cursor: PostingCursor,
        in window: Range<UInt32>,
        _ body: (Range<Int>) -> Void
    ) throws(SegmentError) {
        while !cursor.isAtEnd {
            body(try cursor.indices(in: window))
            if cursor.lastDocument >= window.upperBound { return }
            cursor.nextBlock()
        }
    }

    // MARK: - Some documents

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
                scratch.frequencies[candidate] = try frequency(in: document, needed: missing)
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
                bound = cursor.list.blockCount > 1 ? points(of: cursor.boundOfBlock(norms)) : ceiling
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
}
