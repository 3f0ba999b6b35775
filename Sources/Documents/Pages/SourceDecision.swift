/// Why a page's words come from where they come from.
package struct SourceDecision: Hashable, Sendable, Codable {
    /// A stable word for programs.
    package enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
        /// The text layer passes every test.
        case textLayerSound = "text_layer_sound"
        /// The page shows nothing.
        case blank
        /// Something is drawn, but there is no text layer.
        case noTextLayer = "no_text_layer"
        /// Too many characters of the layer stand for nothing known.
        case unknownCharacters = "unknown_characters"
        /// The layer's words are none.
        case implausibleWords = "implausible_words"
        /// The page is a picture and the layer has only a few words, such as a stamp or a footer.
        case picturePage = "picture_page"
        /// The layer and the recognition of a part of the page say different things.
        case disagreesWithPicture = "disagrees_with_picture"
        /// The layer is sound, and pictures beside it bear text of their own: both parts were kept, each once.
        case pictureParts = "picture_parts"
        /// The layer was doubted, but recognition gave less or failed; the layer was kept.
        case recognitionFailed = "recognition_failed"
    }

    package var reason: Reason
    /// The reason in a sentence for people, with the figure that decided.
    package var explanation: String
    /// nil where there is no text layer.
    package var evidence: TextLayerEvidence?

    package init(_ reason: Reason, _ explanation: String, evidence: TextLayerEvidence? = nil) {
        self.reason = reason
        self.explanation = explanation
        self.evidence = evidence
    }
}
