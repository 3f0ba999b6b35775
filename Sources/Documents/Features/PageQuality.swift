/// How well one page could be read.
package struct PageQuality: Hashable, Sendable, Codable {
    /// From 1.
    package var page: Int
    package var source: Page.Source
    package var wordCount: Int
    /// The mean word confidence, 0…1; nil when the page has no words.
    package var confidence: Double?
    /// The share of words below 0.6 confidence, 0…1; nil when the page has no words.
    package var lowConfidenceShare: Double?

    package init(page: Int, source: Page.Source, wordCount: Int, confidence: Double?, lowConfidenceShare: Double?) {
        self.page = page
        self.source = source
        self.wordCount = wordCount
        self.confidence = confidence
        self.lowConfidenceShare = lowConfidenceShare
    }

    private enum CodingKeys: String, CodingKey {
        case page, source
        case wordCount = "word_count"
        case confidence
        case lowConfidenceShare = "low_confidence_share"
    }
}
