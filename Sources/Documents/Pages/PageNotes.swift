/// What reading a page brought beside its text: why the text is believed, how good the picture was, what else is drawn.
package struct PageNotes: Hashable, Sendable, Codable {
    /// Why the words come from where they come from; nil for kinds of file that leave no choice.
    package var decision: SourceDecision?
    /// How good the picture was that the words were read from; nil where no picture was read.
    package var quality: PictureQuality?
    /// Stretches of the text that are not its body, or not to be relied on; in the order of the text, the text itself
    /// unchanged.
    package var regions: [PageRegion]
    /// Lines to sign on that the page's drawing shows, top first.
    package var signingLines: [SigningLine]

    package init(
        decision: SourceDecision? = nil,
        quality: PictureQuality? = nil,
        regions: [PageRegion] = [],
        signingLines: [SigningLine] = []
    ) {
        self.decision = decision
        self.quality = quality
        self.regions = regions
        self.signingLines = signingLines
    }

    private enum CodingKeys: String, CodingKey {
        case decision, quality, regions
        case signingLines = "signing_lines"
    }
}
