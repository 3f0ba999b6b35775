import Documents

/// Tells periods from commas at the ends of words by the shape of the mark: a comma has a tail.
///
/// Recognition takes thick periods of copied pages for commas (`11,` for `11.`). What periods and commas look like the page
/// says itself: a mark that looks as most of the other kind do is one of them. Types whose marks look otherwise are left
/// alone.
enum EndMarks {
    /// A mark is lower than this share of its word's highest part.
    private static let markHeight = 0.6
    /// The shape of lower marks, in pixels, is chance.
    private static let leastHeight = 5
    /// From so many marks of a kind on the page says what they look like.
    private static let fewestMarks = 3
    /// Heights are shares of the width: how far those of both kinds must be apart.
    private static let leastDifference = 0.3
    /// Of the way from a period's height to a comma's: up to here it is a period, from here on a comma.
    private static let (periods, commas) = (...0.2, 0.75...)

    private struct Mark {
        var word: Int
        var isPeriod: Bool
        /// The height as a share of the width.
        var height: Double
    }

    /// The words with the marks at their ends as they look.
    ///
    /// - Parameters:
    ///   - words: boxes in pixels of the picture.
    ///   - ink: of the picture.
    static func settled(_ words: [LayoutWord], _ ink: InkParts) -> [LayoutWord] {
        let marks = words.indices.compactMap { mark(of: words[$0], at: $0, ink) }
        guard let period = usualHeight(marks, isPeriod: true), let comma = usualHeight(marks, isPeriod: false),
            comma - period >= leastDifference
        else { return words }
        var words = words
        for mark in marks {
            let way = (mark.height - period) / (comma - period)
            guard mark.isPeriod ? commas.contains(way) : periods.contains(way) else { continue }
            words[mark.word].text = words[mark.word].text.dropLast() + (mark.isPeriod ? "," : ".")
        }
        return words
    }

    private static func usualHeight(_ marks: [Mark], isPeriod: Bool) -> Double? {
        let heights = marks.filter { $0.isPeriod == isPeriod }.map(\.height)
        return heights.count < fewestMarks ? nil : Median.of(heights)
    }

    /// The mark at the word's end; nil where there is none, or it touches the letter before.
    private static func mark(of word: LayoutWord, at index: Int, _ ink: InkParts) -> Mark? {
        guard word.text.count > 1, word.text.hasSuffix(".") || word.text.hasSuffix(",") else { return nil }
        let parts = ink.parts(of: word.box)
        guard parts.count > 1, let mark = parts.last, let highest = parts.map(\.rows.count).max(),
            mark.rows.count >= leastHeight, Double(mark.rows.count) < markHeight * Double(highest)
        else { return nil }
        return Mark(word: index, isPeriod: word.text.hasSuffix("."), height: 1 / mark.shape)
    }
}
