import Documents

/// Finds where lines that were taken for one belong to two columns of prose.
///
/// The columns of a table are left alone, as a row of a table is read across: a column is prose when its lines have
/// some words each.
enum ColumnFinder {
    private static let minimumLines = 6
    private static let minimumWords = 3.0
    private static let maximumCrossingShare = 0.4
    /// The narrowest gap between columns, in heights of a line.
    private static let minimumGap = 0.9
    private static let maximumDepth = 3

    /// The lines in reading order, one list for each stretch of text that runs on without a change of column.
    static func flows(of lines: [TextLine], depth: Int = 0) -> [[TextLine]] {
        guard depth < maximumDepth, lines.count >= minimumLines, let gutter = gutter(in: lines) else { return [lines] }
        var flows: [[TextLine]] = []
        var left: [TextLine] = []
        var right: [TextLine] = []
        func flush() {
            for side in [left, right] where !side.isEmpty { flows += Self.flows(of: side, depth: depth + 1) }
            left = []
            right = []
        }
        for line in lines {
            if crosses(line, gutter) {
                flush()
                flows.append([line])
            } else {
                let parts = split(line, at: gutter)
                if let part = parts.left { left.append(part) }
                if let part = parts.right { right.append(part) }
            }
        }
        flush()
        return merged(flows, around: gutter)
    }

    /// Lone lines across the whole width run on in one flow.
    private static func merged(_ flows: [[TextLine]], around gutter: Double) -> [[TextLine]] {
        var merged: [[TextLine]] = []
        for flow in flows {
            if let last = merged.last, last.allSatisfy({ crosses($0, gutter) }),
                flow.allSatisfy({ crosses($0, gutter) })
            {
                merged[merged.count - 1] = last + flow
            } else {
                merged.append(flow)
            }
        }
        return merged
    }

    /// The position between two columns that separates the most lines; nil where there are no columns.
    private static func gutter(in lines: [TextLine]) -> Double? {
        let margin = Median.of(lines.map(\.height)).map { $0 * minimumGap / 2 } ?? 0
        guard let left = lines.map(\.left).min(), let right = lines.map(\.right).max(), margin > 0 else { return nil }
        var best: (position: Double, lines: Int)?
        for position in stride(from: left + 0.15 * (right - left), to: right - 0.15 * (right - left), by: margin / 2) {
            let separated = lines.filter { isSeparated($0, at: position, margin: margin) }
            guard separated.count > best?.lines ?? 0, isGutter(position, separating: separated, of: lines) else {
                continue
            }
            best = (position, separated.count)
        }
        return best?.position
    }

    private static func isGutter(_ position: Double, separating separated: [TextLine], of lines: [TextLine]) -> Bool {
        guard separated.count >= minimumLines else { return false }
        let crossing = lines.count { crosses($0, position) }
        guard Double(crossing) <= maximumCrossingShare * Double(lines.count) else { return false }
        let leftWords = separated.reduce(0) { $0 + $1.words.count { $0.frame.x < position } }
        let rightWords = separated.reduce(0) { $0 + $1.words.count { $0.frame.x >= position } }
        let enough = minimumWords * Double(separated.count)
        return Double(leftWords) >= enough && Double(rightWords) >= enough
    }

    private static func isSeparated(_ line: TextLine, at position: Double, margin: Double) -> Bool {
        guard line.left < position, line.right > position else { return false }
        return line.words.allSatisfy { $0.right <= position - margin || $0.frame.x >= position + margin }
    }

    private static func crosses(_ line: TextLine, _ position: Double) -> Bool {
        line.words.contains { $0.frame.x < position && $0.right > position }
            || (line.left < position && line.right > position && !hasGap(line, at: position))
    }

    private static func hasGap(_ line: TextLine, at position: Double) -> Bool {
        let end = line.words.lazy.filter { $0.frame.x < position }.map(\.right).max() ?? 0
        let start = line.words.lazy.filter { $0.frame.x >= position }.map(\.frame.x).min() ?? 0
        return start - end >= line.height * minimumGap
    }

    private static func split(_ line: TextLine, at position: Double) -> (left: TextLine?, right: TextLine?) {
        (TextLine(line.words.filter { $0.frame.x < position }), TextLine(line.words.filter { $0.frame.x >= position }))
    }
}
