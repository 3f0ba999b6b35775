import Documents

/// Finds which words stand on one line.
enum LineFinder {
    /// The lines of those words, from top to bottom, each from left to right.
    ///
    /// Words are taken from left to right and each joins the line whose last word lies level with it: so a line may
    /// climb or sink slowly, as in a skewed scan, without running into its neighbour.
    static func lines(of words: [LayoutWord]) -> [TextLine] {
        let ordered = words.enumerated().sorted { ($0.element.frame.x, $0.offset) < ($1.element.frame.x, $1.offset) }
        var lines: [[LayoutWord]] = []
        for (_, word) in ordered {
            if let line = nearestLine(to: word, in: lines) {
                lines[line].append(word)
            } else {
                lines.append([word])
            }
        }
        return lines.compactMap { TextLine($0) }.sorted { $0.middle < $1.middle }
    }

    private static func nearestLine(to word: LayoutWord, in lines: [[LayoutWord]]) -> Int? {
        var best: (line: Int, distance: Double)?
        for (index, line) in lines.enumerated() {
            guard let last = line.last else { continue }
            let distance = abs(last.middle - word.middle)
            guard distance < best?.distance ?? .infinity, isLevel(last, word) else { continue }
            best = (index, distance)
        }
        return best?.line
    }

    private static func isLevel(_ left: LayoutWord, _ right: LayoutWord) -> Bool {
        let overlap = min(left.bottom, right.bottom) - max(left.frame.y, right.frame.y)
        return overlap >= 0.5 * min(left.frame.height, right.frame.height)
    }
}
