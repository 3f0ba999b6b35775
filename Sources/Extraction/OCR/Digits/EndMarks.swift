import Documents

/// Tells periods from commas at the ends of words by the shape of the mark: a comma has a tail.
///
/// Recognition takes thick periods of copied pages for commas (`11,` for `11.`). On clean pages all periods were
/// at most 1.2 times as high as wide, and commas at least 1.29 times; 19 of 20 of them 1.6 times.
enum EndMarks {
    /// Height as a share of the width: what is lower is a period, what is higher a comma, what is between stays.
    private static let (highestPeriod, lowestComma) = (1.1, 1.45)
    /// A mark is lower than this share of its word's highest part.
    private static let markHeight = 0.6
    /// The shape of lower marks, in pixels, is chance.
    private static let leastHeight = 7
    /// The page's marks are told by shape where so many of them have one of either kind, and most are read as they look.
    private static let (fewestMarks, leastAgreement) = (6, 0.6)

    private struct Mark {
        var word: Int
        var looks: Character
    }

    /// The words with the marks at their ends as they look.
    ///
    /// - Parameters:
    ///   - words: boxes in pixels of the picture.
    ///   - ink: of the picture.
    static func settled(_ words: [LayoutWord], _ ink: InkParts) -> [LayoutWord] {
        let marks = words.indices.compactMap { index in
            looks(of: words[index], ink).map { Mark(word: index, looks: $0) }
        }
        let agreeing = marks.count { words[$0.word].text.last == $0.looks }
        guard marks.count >= fewestMarks, Double(agreeing) >= leastAgreement * Double(marks.count) else { return words }
        var words = words
        for mark in marks where words[mark.word].text.last != mark.looks {
            words[mark.word].text = words[mark.word].text.dropLast() + String(mark.looks)
        }
        return words
    }

    /// What the mark at the word's end looks like; nil where there is none, or its shape does not tell.
    private static func looks(of word: LayoutWord, _ ink: InkParts) -> Character? {
        guard word.text.count > 1, word.text.hasSuffix(".") || word.text.hasSuffix(",") else { return nil }
        let parts = ink.parts(of: word.box)
        guard parts.count > 1, let mark = parts.last, let highest = parts.map(\.rows.count).max(),
            mark.rows.count >= leastHeight, Double(mark.rows.count) < markHeight * Double(highest)
        else { return nil }
        let shape = 1 / mark.shape
        return shape <= highestPeriod ? "." : shape >= lowestComma ? "," : nil
    }
}
