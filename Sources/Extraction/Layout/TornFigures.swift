import Documents

/// Makes amounts whole that recognition has torn at a point or comma.
///
/// In types whose characters are all equally wide these stand in wide gaps, which are taken for spaces.
enum TornFigures {
    /// The widest gap inside a figure, as a share of the line's height; a space in such a type is wider than its characters.
    private static let widestGap = 0.6
    /// From this gap on, as a share of the line's height, a word stands in a cell of its own.
    private static let cellGap = 1.0
    /// Thousands, millions, billions and cents, each on its own.
    private static let mostParts = 5

    private static let pieceAlone = SharedPattern(/\(?-?\$?\d{1,3}(?:,\d{3})+\.|[.,]\d{2,3}\)?/)
    private static let pieceBefore = SharedPattern(
        /\(?-?\$?\d{1,3}(?:,\d{3})*, \d{3}(?:\D.*)?|\(?-?\$\d{1,3}\. \d{2}(?:\D.*)?/
    )
    private static let grouped = SharedPattern(/\(?-?(?:\$\d{1,3}|\$?\d{1,3}(?:,\d{3})+)\.\d{2}\)?[.,;:]?/)
    private static let plain = SharedPattern(/\(?-?\d{1,3}(?:\.\d{2}|\.\d{1,4}%)\)?/)

    /// The words of a line from left to right, parts of a figure as one with a box around all and the lowest confidence.
    ///
    /// Only recognised words are joined, and only where the whole is written like an amount with cents or a percentage.
    static func joined(_ line: [LayoutWord]) -> [LayoutWord] {
        guard line.contains(where: isPart) else { return line }
        var joined: [LayoutWord] = []
        var index = 0
        while index < line.count {
            let end = end(ofFigureAt: index, in: line)
            joined.append(line[index..<end].dropFirst().reduce(line[index]) { $0.joined(to: $1) })
            index = end
        }
        return joined
    }

    /// How many words are pieces of amounts, in whatever order they come: an engine takes torn amounts for columns.
    static func pieceCount(in words: [LayoutWord]) -> Int {
        words.count { word in
            guard hasMarkAtEnd(word.text) else { return false }
            return isPiece(word.text, before: neighbour(of: word, in: words)?.text ?? "")
        }
    }

    /// Whether a word is written like a piece of an amount, as no date, list or number of a paragraph is.
    ///
    /// Behind groups of thousands a point is the amount's own, whatever was read behind it.
    ///
    /// - Parameter next: the word behind it on its line.
    static func isPiece(_ text: String, before next: String) -> Bool {
        pieceAlone.matches(text) || pieceBefore.matches("\(text) \(next)")
    }

    private static func neighbour(of word: LayoutWord, in words: [LayoutWord]) -> LayoutWord? {
        let reach = word.right...word.right + cellGap * word.frame.height
        return words.filter { reach.contains($0.frame.x) && $0.frame.sharesLine(with: word.frame) }
            .min { $0.frame.x < $1.frame.x }
    }

    /// Behind the longest figure that begins with that word; the next word where none does.
    private static func end(ofFigureAt start: Int, in line: [LayoutWord]) -> Int {
        var end = start + 1
        while end < line.count, end - start < mostParts, isTorn(line[end - 1], line[end]) { end += 1 }
        while end > start + 1 {
            let text = line[start..<end].map(\.text).joined()
            if isGrouped(text) || isPlain(text) && isAlone(start..<end, in: line) { return end }
            end -= 1
        }
        return end
    }

    private static func isTorn(_ head: LayoutWord, _ tail: LayoutWord) -> Bool {
        guard isFigure(head), isFigure(tail),
            head.text.utf8.last.map(isMark) == true || tail.text.utf8.first.map(isMark) == true
        else { return false }
        return tail.frame.x - head.right <= widestGap * max(head.frame.height, tail.frame.height)
    }

    /// Groups of thousands or a dollar sign leave no doubt that the parts are one.
    private static func isGrouped(_ text: String) -> Bool {
        grouped.matches(text)
    }

    /// `14. 30` may as well be the number of a paragraph and what it begins with.
    private static func isPlain(_ text: String) -> Bool {
        plain.matches(text)
    }

    private static func isAlone(_ range: Range<Int>, in line: [LayoutWord]) -> Bool {
        let before =
            range.lowerBound > 0 ? line[range.lowerBound].frame.x - line[range.lowerBound - 1].right : .infinity
        let behind =
            range.upperBound < line.count
            ? line[range.upperBound].frame.x - line[range.upperBound - 1].right : .infinity
        return min(before, behind) >= cellGap * line[range.lowerBound].frame.height
    }

    private static func isPart(_ word: LayoutWord) -> Bool {
        isFigure(word) && hasMarkAtEnd(word.text)
    }

    /// Whether a word begins or ends with a point or comma.
    private static func hasMarkAtEnd(_ text: String) -> Bool {
        text.utf8.last.map(isMark) == true || text.utf8.first.map(isMark) == true
    }

    /// Whether a recognised word has only what amounts are written with.
    private static func isFigure(_ word: LayoutWord) -> Bool {
        word.confidence < 1
            && word.text.utf8.allSatisfy { isMark($0) || (0x30...0x39).contains($0) || signs.contains($0) }
    }

    private static func isMark(_ byte: UInt8) -> Bool { byte == 0x2E || byte == 0x2C }

    private static let signs = Array("$%()-;:".utf8)
}
