/// How many insertions, deletions and replacements make one sequence into another (Levenshtein, 1966).
package enum EditDistance {
    /// The distance of two sequences of scalars or of numbered words.
    ///
    /// Ukkonen's cut-off (1985): a band about the diagonal is widened until the distance lies within it, so the time is
    /// the length times the distance.
    package static func between(_ left: [Int32], _ right: [Int32]) -> Int {
        let (short, long) = left.count <= right.count ? (left, right) : (right, left)
        let start = zip(short, long).prefix { $0 == $1 }.count
        let (first, second) = (Array(short[start...]), Array(long[start...]))
        if first.isEmpty { return second.count }
        var band = max(32, second.count - first.count)
        while true {
            let distance = within(band, first, second)
            if distance <= band || band >= second.count { return distance }
            band *= 4
        }
    }

    /// The distance along paths that stay within the band; `short` is the shorter.
    private static func within(_ band: Int, _ short: [Int32], _ long: [Int32]) -> Int {
        let far = Int.max / 2
        var above = (0...short.count).map { $0 <= band ? $0 : far }
        var row = above
        for (index, element) in long.enumerated() {
            let line = index + 1
            let from = max(1, line - band)
            let through = min(short.count, line + band)
            guard from <= through else { return far }
            row[from - 1] = from == 1 && line <= band ? line : far
            for column in from...through {
                let replaced = above[column - 1] + (short[column - 1] == element ? 0 : 1)
                row[column] = min(replaced, min(above[column], row[column - 1]) + 1)
            }
            if through < short.count { row[through + 1] = far }
            swap(&above, &row)
        }
        return above[short.count]
    }

    /// Where a pattern fits best into a text, and its distance from what stands there (Sellers, 1980).
    ///
    /// Of equally good places the longest is given. An empty text gives an empty range and the whole
    /// pattern's length.
    package static func bestFit(of pattern: [Int32], in text: [Int32]) -> (distance: Int, range: Range<Int>) {
        // Column by column of the text: the distance of each prefix of the pattern, and where its match begins.
        var costs = Array(0...pattern.count)
        var starts = [Int](repeating: 0, count: pattern.count + 1)
        var best = (distance: pattern.count, range: 0..<0)
        for (position, element) in text.enumerated() {
            var (diagonal, diagonalStart) = (0, position)
            starts[0] = position + 1
            for row in 1..<costs.count {
                var cost = diagonal + (pattern[row - 1] == element ? 0 : 1)
                var start = diagonalStart
                if costs[row] + 1 < cost { (cost, start) = (costs[row] + 1, starts[row]) }
                if costs[row - 1] + 1 < cost { (cost, start) = (costs[row - 1] + 1, starts[row - 1]) }
                (diagonal, diagonalStart) = (costs[row], starts[row])
                (costs[row], starts[row]) = (cost, start)
            }
            let range = starts[pattern.count]..<position + 1
            let distance = costs[pattern.count]
            if distance < best.distance || distance == best.distance && range.count > best.range.count {
                best = (distance, range)
            }
        }
        return best
    }
}
