/// A marked stretch of a page's text.
package struct PageRegion: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// A line that most pages of the document bear at their top.
        case header
        /// A line that most pages of the document bear at their bottom.
        case footer
        case pageNumber = "page_number"
        /// Words below the confidence that the configuration asks for.
        case doubtful
    }

    package var kind: Kind
    /// In Unicode scalars of the page's text.
    package var span: TextSpan

    package init(_ kind: Kind, _ span: TextSpan) {
        self.kind = kind
        self.span = span
    }
}
