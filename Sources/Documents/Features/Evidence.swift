/// Where a fact stands and how sure the reader is of it.
package struct Evidence: Hashable, Sendable, Codable {
    /// The raw text, exactly as on the page.
    package var text: String
    /// From 1.
    package var page: Int
    /// In Unicode scalars of the page's text.
    package var span: TextSpan
    /// One for each line touched; empty where the page has no geometry.
    package var boxes: [BoundingBox]
    /// 0…1: the finder's certainty times the certainty of the words it rests on.
    package var confidence: Double

    package init(text: String, page: Int, span: TextSpan, boxes: [BoundingBox], confidence: Double) {
        self.text = text
        self.page = page
        self.span = span
        self.boxes = boxes
        self.confidence = confidence
    }
}
