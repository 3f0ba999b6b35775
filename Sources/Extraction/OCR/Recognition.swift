import Documents

/// What was recognised in a picture.
struct Recognition: Sendable {
    var words: [LayoutWord]
    /// In points of the page.
    var signingLines: [SigningLine] = []

    /// The certain characters: the sum over words of length times confidence; it tells the better of two attempts.
    var weight: Double { words.reduce(0) { $0 + $1.confidence * Double($1.text.unicodeScalars.count) } }

    /// The mean confidence, weighted by length, 0…1; nil without words.
    var confidence: Double? {
        let characters = words.reduce(0) { $0 + $1.text.unicodeScalars.count }
        return characters > 0 ? weight / Double(characters) : nil
    }
}
