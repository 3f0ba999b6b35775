/// A word on a page.
///
/// A word that is broken across two lines is two words that touch: the text has it whole, each part has its own box.
package struct Word: Hashable, Sendable, Codable {
    package var text: String
    /// How sure the reader is of the text, 0…1; 1 for a text layer, less for every recognised word.
    package var confidence: Double
    /// nil where the file has no page geometry.
    package var box: BoundingBox?
    /// Where the word starts in the page's text, in Unicode scalars.
    package var offset: Int

    package init(text: String, confidence: Double = 1, box: BoundingBox? = nil, offset: Int) {
        self.text = text
        self.confidence = confidence
        self.box = box
        self.offset = offset
    }

    /// Whether the word was read from a picture.
    package var isRecognized: Bool { confidence < 1 }

    /// The word's place in the page's text.
    package var span: TextSpan { TextSpan(offset, offset + text.unicodeScalars.count) }
}
