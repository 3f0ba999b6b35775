/// Counts how often terms stand in one field as a phrase or near one another, in the document that all cursors stand on.
struct PositionMatcher {
    /// The documents that have all the terms.
    let terms: Conjunction
    /// By term, the rarest first: how far behind the rarest it stands in the phrase.
    private let distances: [Int]
    /// By term of the clause.
    private let cursors: [PostingCursor]
    /// By term: its positions, ascending.
    private var positions: [[UInt32]]
    private var next: [Int]

    /// - Parameter cursors: By term of the clause; at least one.
    init(_ cursors: [PostingCursor]) {
        let order = cursors.indices.sorted { cursors[$0].list.documentCount < cursors[$1].list.documentCount }
        terms = Conjunction(order.map { cursors[$0] })
        distances = order.map { $0 - order[0] }
        self.cursors = cursors
        positions = Array(repeating: [], count: cursors.count)
        next = Array(repeating: 0, count: cursors.count)
    }

    /// How often they stand as the clause says.
    ///
    /// - Throws: `SegmentError.damaged`.
    mutating func count(_ kind: ResolvedClause.Kind, in field: Int) throws(SegmentError) -> Int {
        guard case .near(let within) = kind else {
            return try terms.count(at: distances, in: field, &positions[0])
        }
        for term in cursors.indices {
            positions[term].removeAll(keepingCapacity: true)
            try cursors[term].appendPositions(in: field, to: &positions[term])
            if positions[term].isEmpty { return 0 }
        }
        return nearCount(within: within)
    }

    /// How often all terms stand with at most `within` positions between the first and the last, each occurrence of a
    /// term counted once: from the left, the first such group, then the next behind it.
    private mutating func nearCount(within: Int) -> Int {
        for term in next.indices { next[term] = 0 }
        var count = 0
        while positions.indices.allSatisfy({ next[$0] < positions[$0].count }) {
            let current = positions.indices.map { positions[$0][next[$0]] }
            guard let first = current.min(), let last = current.max() else { return count }
            if Int(last - first) - 1 <= within {
                count += 1
                for term in positions.indices { advance(term, beyond: last) }
            } else {
                for term in positions.indices where current[term] == first { next[term] += 1 }
            }
        }
        return count
    }

    private mutating func advance(_ term: Int, beyond position: UInt32) {
        while next[term] < positions[term].count, positions[term][next[term]] <= position { next[term] += 1 }
    }
}
