/// Splits a text into passages by heading and paragraph.
///
/// A heading always starts a passage; short paragraphs under one heading are joined up to the target, long ones are
/// split between sentences, and a sentence longer than the maximum between words. Passages are in order, do not overlap,
/// and every word is in one.
package enum PassageSplitter {
    /// The passages of the text; none for a text without words.
    ///
    /// - Parameters:
    ///   - text: Lines end with `\n`; paragraphs are separated by an empty line, pages by a form feed.
    ///   - targetWords: The size at which a passage is full, in words between blanks.
    ///   - maximumWords: The size that no passage exceeds, in words between blanks; at least `targetWords`.
    /// - Returns: In the order of the text.
    package static func passages(
        in text: String,
        targetWords: Int = 180,
        maximumWords: Int = 250
    ) -> [PassageSpan] {
        precondition(0 < targetWords && targetWords <= maximumWords, "a passage has room for its target")
        let scalars = Array(text.unicodeScalars)
        var packer = PassagePacker(scalars: scalars, targetWords: targetWords, maximumWords: maximumWords)
        for block in BlockReader(scalars).blocks() { packer.add(block) }
        return packer.finish()
    }
}
