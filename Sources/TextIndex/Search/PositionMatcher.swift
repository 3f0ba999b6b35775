/// Counts how often terms stand in one field as a phrase or near one another.
struct PositionMatcher {
    /// By term: its positions, ascending.
    var positions: [[UInt32]]
    private var next: [Int]

    init(termCount: Int) {
        positions = Array(repeating: [], count: termCount)
        next = Array(repeating: 0, count: termCount)
    }

    /// How often the terms stand one behind the other.
    mutating func phraseCount() -> Int {
        restart()
        var count = 0
        for first in positions[0] where stands(at: first) { count += 1 }
        return count
    }

    private mutating func stands(at first: UInt32) -> Bool {
        for term in 1..<positions.count {
            let wanted = first + UInt32(term)
            while next[term] < positions[term].count, positions[term][next[term]] < wanted { next[term] += 1 }
            guard next[term] < positions[term].count, positions[term][next[term]] == wanted else { return false }
        }
        return true
    }

    /// How often all terms stand with at most `within` positions between the first and the last, each occurrence of a
    /// term counted once: from the left, the first such group, then the next behind it.
    mutating func nearCount(within: Int) -> Int {
        restart()
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

    private mutating func restart() {
        for term in next.indices { next[term] = 0 }
    }
}
