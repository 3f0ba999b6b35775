import Documents

/// Finds where lines that were taken for one belong to columns: two of prose, or two blocks to sign side by side.
///
/// The columns of a table are left alone, as a row of a table is read across: a column is prose when most of its lines
/// have some words and reach to its edge.
enum ColumnFinder {
    /// Lines that no word crosses at a position, from the top.
    private struct Band {
        var position: Double
        var lines: Range<Int>
        /// The number of half lines.
        var size: Int
    }

    private static let minimumLines = 6
    private static let minimumWords = 3.0
    /// The least width of most lines, as a share of the widest of so many lines before and behind each.
    ///
    /// Columns change their width where they run around a picture.
    private static let (minimumFill, reach) = (0.7, 4)
    /// The largest share of lines that are several cells of a table.
    private static let maximumCells = 0.25
    /// The least share of words that have letters.
    private static let minimumLetters = 0.7
    /// How much of the shorter column must stand beside the other.
    private static let minimumOverlap = 0.5
    /// No column is narrower than this share of the text.
    private static let margin = 0.15
    private static let maximumDepth = 6
    /// How close the positions lie that are tried, in heights of a line.
    private static let stepHeight = 0.225
    private static let maximumPositions = 300.0
    /// Wider than any page, in points or in pixels.
    private static let maximumWidth = 1e6

    /// The lines in reading order, one list for each stretch of text that runs on without a change of column.
    static func flows(of lines: [TextLine]) -> [[TextLine]] {
        ReadingOrder.sorted(parts(of: lines, depth: 0))
    }

    private static func parts(of lines: [TextLine], depth: Int) -> [[TextLine]] {
        guard depth < maximumDepth, lines.count >= SigningColumns.minimumLines, let band = largestBand(in: lines) else {
            return lines.isEmpty ? [] : [lines]
        }
        let halves = lines[band.lines].map { $0.split(at: band.position) }
        let parts = [
            Array(lines[..<band.lines.lowerBound]), halves.compactMap(\.left), halves.compactMap(\.right),
            Array(lines[band.lines.upperBound...]),
        ]
        return parts.flatMap { Self.parts(of: $0, depth: depth + 1) }
    }

    private static func largestBand(in lines: [TextLine]) -> Band? {
        var largest: Band?
        var tried: [Range<Int>: Int] = [:]
        for position in positions(in: lines) {
            for run in runs(of: lines, at: position) where 2 * run.count > largest?.size ?? 0 {
                // Until the position has passed another word, the halves are those that were tried.
                let passed = lines[run].reduce(0) { $0 + $1.wordCount(before: position) }
                guard tried.updateValue(passed, forKey: run) != passed else { continue }
                guard let band = band(in: run, of: lines, at: position), band.size > largest?.size ?? 0 else {
                    continue
                }
                largest = band
            }
        }
        return largest
    }

    /// Where columns may part, close to one another; none when too few lines have a gap or start within the text.
    private static func positions(in lines: [TextLine]) -> StrideTo<Double> {
        let none = stride(from: 0.0, to: 0.0, by: 1.0)
        guard let left = lines.map(\.left).min(), let right = lines.map(\.right).max(), right - left < maximumWidth
        else { return none }
        let (first, last) = (left + margin * (right - left), right - margin * (right - left))
        let parted = lines.count { line in
            line.left > first && line.left < last
                || line.gaps.contains { $0.upperBound > first && $0.lowerBound < last }
        }
        let step = max((Median.of(lines.map(\.height)) ?? 0) * stepHeight, (last - first) / maximumPositions)
        return parted >= SigningColumns.minimumLines && step > 0 ? stride(from: first, to: last, by: step) : none
    }

    /// The longest stretches of lines that do not cross the position.
    private static func runs(of lines: [TextLine], at position: Double) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = 0
        for index in lines.indices where lines[index].crosses(position) {
            if index - start >= SigningColumns.minimumLines { runs.append(start..<index) }
            start = index + 1
        }
        if lines.count - start >= SigningColumns.minimumLines { runs.append(start..<lines.count) }
        return runs
    }

    /// The columns of a stretch of lines; nil when it has none.
    private static func band(in run: Range<Int>, of lines: [TextLine], at position: Double) -> Band? {
        // Most stretches are lines on one side of the position: nothing to split.
        let fewer = min(
            lines[run].count { $0.left < position },
            lines[run].count { $0.right > position }
        )
        guard fewer >= minimumLines || fewer >= SigningColumns.minimumPairs && SigningColumns.mayHaveRows(lines[run])
        else { return nil }
        let halves = lines[run].map { $0.split(at: position) }
        let (left, right) = (halves.compactMap(\.left), halves.compactMap(\.right))
        if isProse(left), isProse(right), stand(left, beside: right) {
            return Band(position: position, lines: run, size: left.count + right.count)
        }
        guard let rows = SigningColumns.rows(in: halves) else { return nil }
        let shifted = run.lowerBound + rows.lowerBound..<run.lowerBound + rows.upperBound
        return Band(position: position, lines: shifted, size: 2 * rows.count)
    }

    private static func stand(_ left: [TextLine], beside right: [TextLine]) -> Bool {
        guard let (leftTop, leftBottom) = extent(left), let (rightTop, rightBottom) = extent(right) else {
            return false
        }
        let overlap = min(leftBottom, rightBottom) - max(leftTop, rightTop)
        return overlap >= minimumOverlap * min(leftBottom - leftTop, rightBottom - rightTop)
    }

    private static func isProse(_ lines: [TextLine]) -> Bool {
        guard lines.count >= minimumLines else { return false }
        let widths = lines.map { $0.right - $0.left }
        let filled = widths.indices.count { index in
            let around = widths[max(index - reach, 0)...min(index + reach, widths.count - 1)]
            return widths[index] >= minimumFill * (around.max() ?? 0)
        }
        guard 2 * filled >= lines.count else { return false }
        let wordCount = lines.reduce(0) { $0 + $1.words.count }
        guard Double(wordCount) >= minimumWords * Double(lines.count) else { return false }
        guard Double(lines.count { $0.hasCells }) <= maximumCells * Double(lines.count) else { return false }
        let lettered = lines.reduce(0) { $0 + $1.words.count(where: \.hasLetters) }
        return Double(lettered) >= minimumLetters * Double(wordCount)
    }

    private static func extent(_ lines: [TextLine]) -> (top: Double, bottom: Double)? {
        guard let top = lines.map(\.top).min(), let bottom = lines.map(\.bottom).max() else { return nil }
        return (top, bottom)
    }
}
