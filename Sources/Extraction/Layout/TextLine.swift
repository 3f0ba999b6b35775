import Documents

/// Words that stand side by side, from left to right; never empty.
struct TextLine: Sendable {
    /// The narrowest gap that separates cells of a table, in heights of the line.
    private static let cellGap = 2.0
    /// The narrowest gap between columns, in heights of the line.
    private static let columnGap = 0.9

    let words: [LayoutWord]
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double
    /// The mean middle of the words.
    let middle: Double
    /// The median height of the words.
    let height: Double
    /// The gaps between words that are wide enough to part columns, from left to right.
    let gaps: [Range<Double>]

    /// The words given, which must be sorted from left to right; nil when there are none.
    init?(_ words: [LayoutWord]) {
        guard let first = words.first, let height = Median.of(words.map(\.frame.height)) else { return nil }
        self.words = words
        self.height = height
        left = first.frame.x
        right = words.reduce(first.right) { max($0, $1.right) }
        top = words.reduce(first.frame.y) { min($0, $1.frame.y) }
        bottom = words.reduce(first.bottom) { max($0, $1.bottom) }
        middle = words.reduce(0) { $0 + $1.middle } / Double(words.count)
        var gaps: [Range<Double>] = []
        var end = first.right
        for word in words.dropFirst() {
            if word.frame.x > end, word.frame.x - end >= Self.columnGap * height { gaps.append(end..<word.frame.x) }
            end = max(end, word.right)
        }
        self.gaps = gaps
    }

    /// Whether a word stands at that position, or two words beside it that are no columns.
    func crosses(_ position: Double) -> Bool {
        left < position && right > position && !gaps.contains { $0.lowerBound <= position && position <= $0.upperBound }
    }

    /// How many words begin before that position.
    func wordCount(before position: Double) -> Int {
        if right <= position { return words.count }
        return left >= position ? 0 : words.count { $0.frame.x < position }
    }

    /// The words before and behind that position.
    func split(at position: Double) -> (left: TextLine?, right: TextLine?) {
        if right <= position { return (self, nil) }
        if left >= position { return (nil, self) }
        return (TextLine(words.filter { $0.frame.x < position }), TextLine(words.filter { $0.frame.x >= position }))
    }

    /// Whether so wide a gap lies between `end` and the word that it starts a new cell of a table.
    func isCell(_ word: LayoutWord, behind end: Double) -> Bool { word.frame.x - end > Self.cellGap * height }

    /// Whether the line has several cells of a table.
    var hasCells: Bool {
        zip(words, words.dropFirst()).contains { isCell($1, behind: $0.right) }
    }
}
