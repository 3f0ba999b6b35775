/// The least number of scalars to insert, delete or exchange (Levenshtein 1966).
enum EditDistance {
    /// Whether at most `limit` changes make `first` into `second`; costs the shorter length times the limit.
    static func isAtMost(_ limit: Int, from first: [Unicode.Scalar], to second: [Unicode.Scalar]) -> Bool {
        guard abs(first.count - second.count) <= limit else { return false }
        let far = limit + 1
        var row = (0...second.count).map { min($0, far) }
        for (index, scalar) in first.enumerated() {
            // Only the band about the diagonal can hold a distance within the limit (Ukkonen 1985).
            let band = max(0, index - limit)...min(second.count, index + 1 + limit)
            var next = [Int](repeating: far, count: row.count)
            if band.lowerBound == 0 { next[0] = min(index + 1, far) }
            for column in max(1, band.lowerBound)...max(1, band.upperBound) where column < row.count {
                let exchanged = row[column - 1] + (second[column - 1] == scalar ? 0 : 1)
                next[column] = min(exchanged, row[column] + 1, next[column - 1] + 1, far)
            }
            row = next
        }
        return row[second.count] <= limit
    }
}
