import CPacking

/// Looks for the best documents of a segment, window by window.
///
/// Without a `must` clause, MaxScore decides for each window which clauses a document needs to come in: those whose
/// bounds together stay below the worst hit are only asked about documents that others bring. With one, documents that
/// have all that is required are looked at one after another (`SegmentSearch+required.swift`). Source: Turtle and Flood,
/// "Query evaluation: strategies and optimizations", Information Processing & Management 31 (1995).
struct SegmentSearch {
    static let windowLength = 4096

    let segment: Segment
    let permitted: DocumentBitmap?
    private let scratch: SearchScratch
    let isPruned: Bool
    /// Every clause that the segment has something for: those that must match, rarest first; those that should, the ones
    /// worth least first; those that must not.
    var required: [ClauseCursor] = []
    var optional: [ClauseCursor] = []
    var forbidden: [ClauseCursor] = []
    /// Whether some clause that must match has nothing here.
    private(set) var lacksRequired = false
    private var isImpossible = false

    /// - Parameters:
    ///   - permitted: The documents to look at; all when nil.
    ///   - isPruned: Whether documents that cannot come in are passed over; the hits are the same.
    /// - Throws: `SegmentError.damaged`.
    init(
        _ query: ResolvedQuery,
        in segment: Segment,
        permitted: DocumentBitmap?,
        scratch: SearchScratch,
        isPruned: Bool = true
    ) throws(SegmentError) {
        (self.segment, self.permitted, self.scratch, self.isPruned) = (segment, permitted, scratch, isPruned)
        let norms = try SegmentNorms(query.norms, of: segment)
        for clause in query.clauses {
            let cursor = try ClauseCursor(clause, in: segment, norms)
            switch clause.occurrence {
            case .must:
                lacksRequired = lacksRequired || cursor == nil
                if let cursor { required.append(cursor) }
            case .should: if let cursor { optional.append(cursor) }
            case .mustNot: if let cursor { forbidden.append(cursor) }
            }
        }
        required.sort { $0.documentCount < $1.documentCount }
        optional.sort { $0.ceiling < $1.ceiling }
        isImpossible = lacksRequired || required.isEmpty && optional.isEmpty
    }

    /// Puts what it finds among the hits.
    ///
    /// - Throws: `SegmentError.damaged`.
    mutating func run(into hits: inout TopHits) throws(SegmentError) {
        guard !isImpossible else { return }
        guard required.isEmpty else { return try findRequired(into: &hits) }
        var start = 0
        while start < segment.documentCount {
            let window = UInt32(start)..<UInt32(min(segment.documentCount, start + scratch.capacity))
            start += scratch.capacity
            if let permitted, !permitted.intersects(window) { continue }
            let minimum = isPruned ? hits.minimum(forKeysFrom: try segment.key(of: Int(window.lowerBound))) : 1
            let count = try anyOf(window, minimum)
            try collect(try withoutForbidden(count, window), window, minimum, into: &hits)
        }
    }

    /// Calls `body` with the key and the points of each permitted document that has all that is required and nothing that
    /// is forbidden; points may be 0.
    ///
    /// - Throws: `SegmentError.damaged`.
    mutating func forEachScore(_ body: (_ key: Int64, _ points: Int32) -> Void) throws(SegmentError) {
        guard !lacksRequired, let permitted else { return }
        var start = 0
        while start < segment.documentCount {
            let window = UInt32(start)..<UInt32(min(segment.documentCount, start + scratch.capacity))
            start += scratch.capacity
            guard permitted.intersects(window) else { continue }
            var count = 0
            for place in 0..<window.count where permitted.contains(Int(window.lowerBound) + place) {
                scratch.addCandidate(place, &count)
            }
            for index in required.indices where count > 0 {
                count = try refine(count, by: &required[index], window, ClauseCursor.noNeed, isRequired: true)
            }
            for index in optional.indices where count > 0 {
                count = try refine(count, by: &optional[index], window, ClauseCursor.noNeed, isRequired: false)
            }
            count = try withoutForbidden(count, window)
            for candidate in 0..<count {
                let document = Int(window.lowerBound) + Int(scratch.places[candidate])
                body(try segment.key(of: document), scratch.candidatePoints[candidate])
            }
        }
    }

    // MARK: - Candidates of a window

    /// Candidates that match anything, with all their points.
    private mutating func anyOf(_ window: Range<UInt32>, _ minimum: Int32) throws(SegmentError) -> Int {
        var bounds = optional.indices.map { (index: $0, bound: optional[$0].bound(in: window)) }
        bounds.removeAll { $0.bound == 0 }
        bounds.sort { $0.bound == $1.bound ? $0.index < $1.index : $0.bound < $1.bound }
        var (rest, split) = (Int32(0), 0)
        while split < bounds.count, rest + bounds[split].bound < minimum {
            rest += bounds[split].bound
            split += 1
        }
        guard split < bounds.count else { return 0 }
        for (index, _) in bounds[split...] { try optional[index].addPoints(in: window, scratch) }
        var count = takePoints(atLeast: max(1, minimum - rest), window)
        count = keepPermitted(count, window)
        for (index, bound) in bounds[..<split].reversed() where count > 0 {
            rest -= bound
            count = try refine(count, by: &optional[index], window, minimum - rest, isRequired: false)
        }
        return count
    }

    /// Makes candidates of the places with that many points, and clears the window.
    private func takePoints(atLeast least: Int32, _ window: Range<UInt32>) -> Int {
        let count = Int(packing_places(scratch.points, UInt32((window.count + 15) / 16 * 16), least, scratch.places))
        for candidate in 0..<count {
            scratch.candidatePoints[candidate] = scratch.points[Int(scratch.places[candidate])]
        }
        scratch.points.update(repeating: 0, count: scratch.capacity)
        return count
    }

    private func keepPermitted(_ count: Int, _ window: Range<UInt32>) -> Int {
        guard let permitted else { return count }
        return keep(count) { permitted.contains(Int(window.lowerBound) + Int(scratch.places[$0])) }
    }

    /// Adds a clause's points to the candidates, and drops those that lack what is required or cannot come in any more.
    private func refine(
        _ count: Int,
        by clause: inout ClauseCursor,
        _ window: Range<UInt32>,
        _ needed: Int32,
        isRequired: Bool
    ) throws(SegmentError) -> Int {
        try clause.findFrequencies(count, in: window, scratch, needed: needed)
        let points = clause.clause.points
        return keep(count) { candidate in
            let frequency = scratch.frequencies[candidate]
            if frequency > 0 { scratch.candidatePoints[candidate] &+= points.points(of: frequency) }
            let isMissing = isRequired ? frequency <= 0 : frequency < 0
            return !isMissing && scratch.candidatePoints[candidate] >= needed
        }
    }

    private mutating func withoutForbidden(_ count: Int, _ window: Range<UInt32>) throws(SegmentError) -> Int {
        var count = count
        for index in forbidden.indices where count > 0 {
            try forbidden[index].findFrequencies(count, in: window, scratch, needed: ClauseCursor.noNeed)
            count = keep(count) { scratch.frequencies[$0] == 0 }
        }
        return count
    }

    @inline(__always)
    private func keep(_ count: Int, where isKept: (Int) -> Bool) -> Int {
        var kept = 0
        for candidate in 0..<count where isKept(candidate) {
            scratch.places[kept] = scratch.places[candidate]
            scratch.candidatePoints[kept] = scratch.candidatePoints[candidate]
            kept &+= 1
        }
        return kept
    }

    private func collect(
        _ count: Int,
        _ window: Range<UInt32>,
        _ minimum: Int32,
        into hits: inout TopHits
    ) throws(SegmentError) {
        for candidate in 0..<count where scratch.candidatePoints[candidate] >= minimum {
            let document = Int(window.lowerBound) + Int(scratch.places[candidate])
            hits.insert(TopHits.Hit(points: scratch.candidatePoints[candidate], key: try segment.key(of: document)))
        }
    }
}
