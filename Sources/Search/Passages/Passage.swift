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
    /// The headings that it stands under, outermost first, its own among them.
    package var path: [String]
    /// What tells this document from others like it: its parties, premises, class, date and file name.
    ///
    /// Indexed beside the text and never shown, so that a clause is found by the tenant's name although the clause does
    /// not repeat it.
    package var context: String
    /// What was found in the passage, as words, a line each: `expiration date 2027-03-31`.
    package var facts: String
    /// Its section numbers, suites, amounts, percentages and dates, as `ExactTerms` writes them.
    package var exact: [String]
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
        path: [String] = [],
        context: String,
        facts: String = "",
        exact: [String] = [],
        text: String,
        boxes: [BoundingBox]
    ) {
        self.documentID = documentID
        self.ordinal = ordinal
        self.page = page
        self.span = span
        self.heading = heading
        self.path = path
        self.context = context
        self.facts = facts
        self.exact = exact
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
        case ordinal, page, span, heading, path, context, facts, exact, text, boxes
    }
}
