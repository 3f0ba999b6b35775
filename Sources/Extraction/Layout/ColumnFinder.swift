import Documents

/// Finds where lines that were taken for one belong to two columns of prose.
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
    /// The least width of the median line, as a share of the widest in its column.
    private static let minimumFill = 0.7
    /// The largest share of lines that are several cells of a table.
    private static let maximumCells = 0.25
    /// The least share of words that have letters.
    private static let minimumLetters = 0.7
    /// How much of the shorter column must stand beside the other.
    private static let minimumOverlap = 0.5
    /// The narrowest gap between columns, in heights of a line.
    private static let minimumGap = 0.9
    private static let maximumDepth = 6

    /// The lines in reading order, one list for each stretch of text that runs on without a change of column.
    static func flows(of lines: [TextLine], depth: Int = 0) -> [[TextLine]] {
        guard depth < maximumDepth, lines.count >= minimumLines, let band = largestBand(in: lines) else {
            return lines.isEmpty ? [] : [lines]
        }
        let halves = lines[band.lines].map { split($0, at: band.position) }
        let parts = [
            Array(lines[..<band.lines.lowerBound]), halves.compactMap(\.left), halves.compactMap(\.right),
            Array(lines[band.lines.upperBound...]),
        ]
        return parts.flatMap { flows(of: $0, depth: depth + 1) }
    }

    private static func largestBand(in lines: [TextLine]) -> Band? {
        let step = (Median.of(lines.map(\.height)) ?? 0) * minimumGap / 4
        guard let left = lines.map(\.left).min(), let right = lines.map(\.right).max(), step > 0.1 else { return nil }
        let margin = 0.15 * (right - left)
        var largest: Band?
        for position in stride(from: left + margin, to: right - margin, by: step) {
            for run in runs(of: lines, at: position) where run.count > (largest?.size ?? 0) / 2 {
                guard let size = size(of: lines[run], at: position), size > largest?.size ?? 0 else { continue }
                largest = Band(position: position, lines: run, size: size)
            }
        }
        return largest
    }

    /// The longest stretches of lines that do not cross the position.
    private static func runs(of lines: [TextLine], at position: Double) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = 0
        for index in lines.indices where crosses(lines[index], position) {
            if index - start >= minimumLines { runs.append(start..<index) }
            start = index + 1
        }
        if lines.count - start >= minimumLines { runs.append(start..<lines.count) }
        return runs
    }

    /// The number of half lines when both sides of the position are prose and stand beside one another, else nil.
    private static func size(of lines: ArraySlice<TextLine>, at position: Double) -> Int? {
        let halves = lines.map { split($0, at: position) }
        let (left, right) = (halves.compactMap(\.left), halves.compactMap(\.right))
        guard isProse(left), isProse(right), let (leftTop, leftBottom) = extent(left),
            let (rightTop, rightBottom) = extent(right)
        else { return nil }
        let overlap = min(leftBottom, rightBottom) - max(leftTop, rightTop)
        let shorter = min(leftBottom - leftTop, rightBottom - rightTop)
        return overlap >= minimumOverlap * shorter ? left.count + right.count : nil
    }

    private static func isProse(_ lines: [TextLine]) -> Bool {
        guard lines.count >= minimumLines else { return false }
        let widths = lines.map { $0.right - $0.left }
        guard let median = Median.of(widths), let widest = widths.max() else { return false }
        guard median >= minimumFill * widest else { return false }
        let words = lines.flatMap(\.words)
        guard Double(words.count) >= minimumWords * Double(lines.count) else { return false }
        guard Double(lines.count { $0.hasCells }) <= maximumCells * Double(lines.count) else { return false }
        return Double(words.count { $0.text.contains(where: \.isLetter) }) >= minimumLetters * Double(words.count)
    }

    private static func extent(_ lines: [TextLine]) -> (top: Double, bottom: Double)? {
        guard let top = lines.map(\.top).min(), let bottom = lines.map(\.bottom).max() else { return nil }
        return (top, bottom)
    }

    private static func crosses(_ line: TextLine, _ position: Double) -> Bool {
        guard line.left < position, line.right > position else { return false }
        let end = line.words.lazy.filter { $0.frame.x < position }.map(\.right).max() ?? 0
        let start = line.words.lazy.filter { $0.frame.x >= position }.map(\.frame.x).min() ?? .infinity
        return end > position || start - end < line.height * minimumGap
    }

    private static func split(_ line: TextLine, at position: Double) -> (left: TextLine?, right: TextLine?) {
        (TextLine(line.words.filter { $0.frame.x < position }), TextLine(line.words.filter { $0.frame.x >= position }))
    }
}
