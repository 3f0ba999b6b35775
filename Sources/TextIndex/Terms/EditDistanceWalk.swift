/// The distance of one term after another from a fixed one, when they come in their order.
///
/// The distance counts letters put in, left out, replaced, and neighbours swapped, each letter touched once (optimal
/// string alignment: Damerau 1964 with the restriction of Herman and Kruskal). What a term shares with the one before is
/// not computed again.
struct EditDistanceWalk {
    enum Step: Hashable {
        case within(Int)
        case beyond
        /// No term that begins with these bytes is near enough.
        case hopeless(prefix: [UInt8])
    }

    private let target: [Unicode.Scalar]
    private let limit: Int
    private var letters: [Unicode.Scalar] = []
    /// One row a letter, and one before the first: the distances to each beginning of the target.
    private var rows: [[Int]]

    /// - Precondition: `limit` is 0 or more.
    init(to target: String, within limit: Int) {
        precondition(limit >= 0, "a distance is 0 or more, not \(limit)")
        self.target = Array(target.unicodeScalars)
        self.limit = limit
        rows = [Array(0...self.target.count)]
    }

    mutating func step(to term: [UInt8]) -> Step {
        let next = Array(String(decoding: term, as: UTF8.self).unicodeScalars)
        var shared = 0
        while shared < min(letters.count, next.count), letters[shared] == next[shared] { shared += 1 }
        letters.removeLast(letters.count - shared)
        rows.removeLast(rows.count - shared - 1)
        while letters.count < next.count {
            letters.append(next[letters.count])
            rows.append(nextRow())
            if isHopeless {
                var prefix = String.UnicodeScalarView()
                prefix.append(contentsOf: letters)
                return .hopeless(prefix: Array(String(prefix).utf8))
            }
        }
        let distance = rows[letters.count][target.count]
        return distance <= limit ? .within(distance) : .beyond
    }

    /// Nothing comes of a row beyond the limit, nor by a swap of the row before it.
    private var isHopeless: Bool {
        guard rows.count > 1 else { return false }
        let last = rows.suffix(2).map { $0.min() ?? 0 }
        return last[1] > limit && last[0] >= limit
    }

    private func nextRow() -> [Int] {
        let depth = rows.count
        let above = rows[depth - 1]
        var row = [depth]
        for (index, letter) in target.enumerated() {
            let isSame = letter == letters[depth - 1]
            var best = min(above[index + 1] + 1, row[index] + 1, above[index] + (isSame ? 0 : 1))
            if index > 0, depth > 1, letter == letters[depth - 2], target[index - 1] == letters[depth - 1] {
                best = min(best, rows[depth - 2][index - 1] + 1)
            }
            row.append(best)
        }
        return row
    }
}
