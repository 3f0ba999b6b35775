/// The words and letters behind figures that multiply them.
enum ScaleWords {
    /// The power of ten behind an amount that ends at `index`, and where its word ends.
    static func scale(in text: ScalarText, after index: Int) -> (places: Int, end: Int)? {
        if text.isLetter(index) { return attached(in: text, at: index) }
        var start = text[index] == 0x2D ? index + 1 : text.skipSpace(index)
        guard start > index else { return nil }
        start = text.skipBlanks(start)
        let (word, end) = text.word(at: start)
        guard let places = words[word] else { return nil }
        return (places, text[end] == 0x2E && (word == "mio" || word == "mrd") ? end + 1 : end)
    }

    /// The power of ten that a word names.
    static func places(of word: String) -> Int? { words[word] }

    /// `5K`, `1.2M`, `3MM`, `2B`.
    private static func attached(in text: ScalarText, at index: Int) -> (places: Int, end: Int)? {
        let (letters, end) = text.word(at: index)
        guard !text.isDigit(end) else { return nil }
        switch letters {
        case "k": return (3, end)
        case "m", "mm", "mil", "million": return (6, end)
        case "b", "bn", "billion": return (9, end)
        default: return nil
        }
    }

    private static let words = ["hundred": 2, "thousand": 3, "million": 6, "billion": 9, "mio": 6, "mrd": 9]
}
