import Documents

/// What was recognised in a picture.
struct Recognition: Sendable {
    var words: [LayoutWord]
    /// In points of the page.
    var signingLines: [SigningLine] = []
    /// How good the picture was; nil where none was read.
    var quality: PictureQuality?

    /// The certain characters: the sum over words of length times confidence; it tells the better of two attempts.
    var weight: Double { words.certainCharacters }

    /// The mean confidence, weighted by length, 0…1; nil without words.
    var confidence: Double? { words.meanConfidence }
}
