package import Documents

/// Where the quote of a hit stands, so that it can be shown on the pages of its file.
package struct Citation: Hashable, Sendable, Codable {
    /// One page of it.
    package struct Page: Hashable, Sendable, Codable {
        /// From 1.
        package var number: Int
        /// In Unicode scalars of the page's text.
        package var span: TextSpan
        /// The rectangles of the quote, one a line, top first.
        package var rectangles: [BoundingBox]
        /// The rectangles of the words that were found in it.
        package var highlights: [BoundingBox]

        package init(number: Int, span: TextSpan, rectangles: [BoundingBox], highlights: [BoundingBox]) {
            self.number = number
            self.span = span
            self.rectangles = rectangles
            self.highlights = highlights
        }
    }

    /// The SHA-256 of the file: another version of it has another one.
    package var version: DocumentID
    /// The headings that it stands under, outermost first, as one text; nil before the first heading.
    package var section: String?
    /// Each page that it touches, once.
    package var pages: [Page]

    package init(version: DocumentID, section: String?, pages: [Page]) {
        self.version = version
        self.section = section
        self.pages = pages
    }
}
