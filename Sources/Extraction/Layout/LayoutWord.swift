import Documents

/// A word whose place among the others is to be found.
struct LayoutWord: Sendable {
    var text: String
    /// 0…1.
    var confidence: Double
    /// Where the word stands on the page as it is shown.
    var box: BoundingBox
    /// The same where its line runs level from left to right; its height is the line's, not the letters'.
    var frame: BoundingBox

    /// The middle of the line, from the top.
    var middle: Double { frame.y + frame.height / 2 }
    var right: Double { frame.x + frame.width }
    var bottom: Double { frame.y + frame.height }

    /// Whether it is more than figures and signs.
    var hasLetters: Bool {
        // Most words tell by their first byte, without a look into Unicode's tables.
        text.utf8.contains { (0x61...0x7A).contains($0 | 0x20) }
            || text.utf8.contains { $0 >= 0x80 } && text.contains(where: \.isLetter)
    }

    /// Both as one word, with a box around both and the lower confidence.
    func joined(to tail: LayoutWord) -> LayoutWord {
        LayoutWord(
            text: text + tail.text,
            confidence: min(confidence, tail.confidence),
            box: box.union(tail.box),
            frame: frame.union(tail.frame)
        )
    }
}
