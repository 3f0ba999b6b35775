/// What speaks for and against the text layer of a page; shares are 0…1.
package struct TextLayerEvidence: Hashable, Sendable, Codable {
    /// Drawn characters, white space not counted.
    package var characterCount: Int
    /// The share of characters that stand for nothing known: U+FFFD, private use, no mapping in the font.
    package var unknownShare: Double
    /// The share of characters that are not visible, as under the picture of a scan.
    package var hiddenShare: Double
    /// The share of words that a dictionary knows; nil when there are too few to say, or no dictionary.
    package var dictionaryShare: Double?
    /// The share of the page that pictures cover.
    package var pictureCoverage: Double
    /// The fonts of the page's text.
    package var fontCount: Int
    /// Those of them whose characters have no stated meaning.
    package var unmappedFontCount: Int
    /// How far the layer agrees with the recognition of a sampled band of the page; nil when none was sampled.
    package var agreement: Double?

    package init(
        characterCount: Int,
        unknownShare: Double,
        hiddenShare: Double,
        dictionaryShare: Double? = nil,
        pictureCoverage: Double,
        fontCount: Int = 0,
        unmappedFontCount: Int = 0,
        agreement: Double? = nil
    ) {
        self.characterCount = characterCount
        self.unknownShare = unknownShare
        self.hiddenShare = hiddenShare
        self.dictionaryShare = dictionaryShare
        self.pictureCoverage = pictureCoverage
        self.fontCount = fontCount
        self.unmappedFontCount = unmappedFontCount
        self.agreement = agreement
    }

    private enum CodingKeys: String, CodingKey {
        case characterCount = "character_count"
        case unknownShare = "unknown_share"
        case hiddenShare = "hidden_share"
        case dictionaryShare = "dictionary_share"
        case pictureCoverage = "picture_coverage"
        case fontCount = "font_count"
        case unmappedFontCount = "unmapped_font_count"
        case agreement
    }
}
