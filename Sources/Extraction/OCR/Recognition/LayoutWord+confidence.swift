extension Sequence<LayoutWord> {
    /// The number of characters, in Unicode scalars.
    var characters: Int { reduce(0) { $0 + $1.text.unicodeScalars.count } }

    /// The certain characters: the sum over words of length times confidence.
    var certainCharacters: Double { reduce(0) { $0 + $1.confidence * Double($1.text.unicodeScalars.count) } }

    /// The mean confidence, weighted by length, 0…1; nil without words.
    var meanConfidence: Double? {
        let count = characters
        return count > 0 ? certainCharacters / Double(count) : nil
    }
}
