package import Documents

/// A piece of a document that can be found, shown and cited: a clause, a paragraph, a few rows.
package struct Passage: Hashable, Sendable, Codable {
    package var documentID: DocumentID
    /// From 0, in reading order within the document.
    package var ordinal: Int
    /// From 1; a passage never crosses a page.
    package var page: Int
    /// In Unicode scalars of the page's text.
    package var span: TextSpan
    /// The heading it stands under, on this page or an earlier one; nil before the first heading.
    package var heading: String?
    /// What tells this document from others like it: its file name and its opening words.
    ///
    /// Indexed beside the text and never shown, so that a clause is found by the tenant's name although the clause does
    /// not repeat it.
    package var context: String
    /// Exactly the page's text within `span`.
    package var text: String
    /// One for each line touched, top first; empty where the page has no geometry.
    package var boxes: [BoundingBox]

    package init(
        documentID: DocumentID,
        ordinal: Int,
        page: Int,
        span: TextSpan,
        heading: String?,
        context: String,
        text: String,
        boxes: [BoundingBox]
    ) {
        self.documentID = documentID
        self.ordinal = ordinal
        self.page = page
        self.span = span
        self.heading = heading
        self.context = context
        self.text = text
        self.boxes = boxes
    }

    /// What is indexed beside the text, in a field of its own: the context and the heading.
    package var header: String {
        guard let heading else { return context }
        return context.isEmpty ? heading : "\(context)\n\(heading)"
    }

    /// What the embedding is made of: the heading and the text.
    package var embeddingText: String {
        guard let heading, !text.hasPrefix(heading) else { return text }
        return "\(heading)\n\(text)"
    }

    private enum CodingKeys: String, CodingKey {
        case documentID = "document_id"
        case ordinal, page, span, heading, context, text, boxes
    }
}
