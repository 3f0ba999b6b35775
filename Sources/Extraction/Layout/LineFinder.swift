import Documents

/// Finds which words stand on one line.
enum LineFinder {
    /// The lines of those words, from top to bottom, each from left to right.
    ///
    /// Words are taken from left to right and each joins the line whose last word lies level with it: so a line may
    /// climb or sink slowly, as in a skewed scan, without running into its neighbour.
    static func lines(of words: [LayoutWord]) -> [TextLine] {
        let ordered = words.indices.sorted { (words[$0].frame.x, $0) < (words[$1].frame.x, $1) }
        var lines: [[LayoutWord]] = []
        // The frame of each line's last word, apart from the words: the search goes through all of them for each word.
        var ends: [BoundingBox] = []
        for index in ordered {
            let frame = words[index].frame
            if let line = nearestLine(to: frame, in: ends) {
                lines[line].append(words[index])
                ends[line] = frame
            } else {
                lines.append([words[index]])
                ends.append(frame)
            }
        }
        return lines.compactMap { TextLine(TornFigures.joined($0)) }.sorted { $0.middle < $1.middle }
    }

    private static func nearestLine(to word: BoundingBox, in ends: [BoundingBox]) -> Int? {
        let middle = word.y + word.height / 2
        var best: (line: Int, distance: Double)?
        for (index, end) in ends.enumerated() {
            let distance = abs(end.y + end.height / 2 - middle)
            guard distance < best?.distance ?? .infinity, end.sharesLine(with: word) else { continue }
            best = (index, distance)
        }
        return best?.line
    }
}
